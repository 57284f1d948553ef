package dev.grader.cli;

/**
 * A mistake the user can mend; the message says where, what was found, what was expected and how to
 * mend it.
 */
final class UserError extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  UserError(String message) {
    this(ExitCode.USAGE, message);
  }

  UserError(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
