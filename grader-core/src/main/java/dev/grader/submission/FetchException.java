package dev.grader.submission;

/**
 * The submission could not be fetched. The message says where, what was found and how to mend it;
 * never a credential.
 */
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Blame blame;

  /** Creates one without a cause. */
  public FetchException(Blame blame, String message) {
    super(message);
    this.blame = blame;
  }

  /** Creates one with a cause. */
  public FetchException(Blame blame, String message, Throwable cause) {
    super(message, cause);
    this.blame = blame;
  }

  /** Returns who can mend it. */
  public Blame blame() {
    return blame;
  }

  /** Who can mend it. */
  public enum Blame {
    /**
     * Whoever called: a ref that is not there, a path that is no repository, a URL that is not
     * allowed. Exit code 2.
     */
    CALLER,
    /**
     * The candidate: no commits, objects that Git refuses, a tree that is a bomb. Graded: nothing
     * was handed in.
     */
    SUBMISSION,
    /** Network, server, login, disk. Exit code 3. */
    GRADER
  }
}
