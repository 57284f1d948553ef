package dev.grader.check.readme;

/**
 * A heading and what stands below it, up to the next one.
 *
 * @param heading without its marks
 * @param line where the heading stands, from 1
 * @param words below it, outside of code; those of deeper headings count too
 * @param codeBlocks below it
 */
record Section(String heading, int line, int words, int codeBlocks) {
  /** A heading with nothing below is a promise, not a part. */
  private static final int FEWEST_WORDS = 3;

  boolean saysSomething() {
    return words >= FEWEST_WORDS || codeBlocks > 0;
  }
}
