package dev.grader.cli.exit;

/**
 * A mistake the user can mend; the message says where, what was found, what was expected and how to
 * mend it.
 */
public final class UserError extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /** One that ends the command with 2. */
  public UserError(String message) {
    this(ExitCode.USAGE, message);
  }

  /** One that ends the command with that code. */
  public UserError(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns what the command ends with. */
  public ExitCode code() {
    return code;
  }
}
