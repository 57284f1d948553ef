package dev.grader.sandbox;

/**
 * The sandbox failed: engine, image, disk or network. Never the candidate's fault. The message says
 * what failed and how to mend it.
 */
public final class SandboxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates one without a cause. */
  public SandboxException(String message) {
    super(message);
  }

  /** Creates one with a cause. */
  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
