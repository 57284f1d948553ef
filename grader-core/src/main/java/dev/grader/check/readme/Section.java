package dev.grader.check.readme;

/**
 * A heading and what stands below it, up to the next one.
 *
 * @param heading without its marks
 * @param level 1 for the title; deeper ones have higher numbers
 * @param words below it, outside of code; those of deeper headings count too
 * @param codeBlocks below it
 */
record Section(String heading, int level, int words, int codeBlocks) {
  /** A heading with nothing below is a promise, not a part. */
  private static final int FEWEST_WORDS = 3;

  boolean saysSomething() {
    return words >= FEWEST_WORDS || codeBlocks > 0;
  }
}
