package dev.grader.report;

/**
 * A file is not the report or dossier that it was said to be. The message names the file, the place
 * in it, what was found, what was expected, and how to mend it.
 */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Takes the whole message. */
  public UnreadableFileException(String message) {
    super(message);
  }
}
