package dev.grader.grading;

/**
 * No sandbox can be had here; nothing was run. The message lists what was tried and what to
 * install. Exit code 4.
 */
public final class NoSandboxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates one. */
  public NoSandboxException(String message) {
    super(message);
  }
}
