package dev.grader.batch;

/**
 * The queue cannot be used. The message says what is wrong with which database and how to mend it.
 */
public final class QueueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  /**
   * Creates one.
   *
   * @param passing whether it may be over in a moment, as when a server restarts
   */
  public QueueException(String message, Throwable cause, boolean passing) {
    super(message, cause);
    this.passing = passing;
  }

  /** Creates one that will not pass by itself. */
  public QueueException(String message) {
    super(message);
    this.passing = false;
  }

  /** Returns whether to try again in a moment. */
  public boolean isPassing() {
    return passing;
  }
}
