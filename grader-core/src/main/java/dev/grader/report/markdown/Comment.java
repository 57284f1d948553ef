package dev.grader.report.markdown;

/**
 * The comment so far. Whatever would make it too long is left out whole, so that no table, fence or
 * fold is ever cut open; a last line says so.
 */
final class Comment {
  /** GitHub takes 65,536 characters. */
  private static final int ROOM = 65_000;

  private final StringBuilder text = new StringBuilder();
  private int leftOut;

  /** Adds a part that can stand alone, and an empty line; returns whether there was room. */
  boolean add(String part) {
    if (text.length() + part.length() > ROOM) {
      leftOut++;
      return false;
    }
    text.append(part.stripTrailing()).append("\n\n");
    return true;
  }

  @Override
  public String toString() {
    return leftOut == 0
        ? text.toString().stripTrailing() + "\n"
        : text
            + "*Parts of this report are left out here, because a comment has only so much room; "
            + "report.html has them all.*\n";
  }
}
