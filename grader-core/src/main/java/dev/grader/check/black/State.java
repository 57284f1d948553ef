package dev.grader.check.black;

import dev.grader.evidence.Severity;
import java.util.Locale;

/** Why a file does not count as formatted. */
enum State {
  NOT_FORMATTED(Severity.WARNING, "black would change this file, first here"),
  FORMATTER_OFF(
      Severity.WARNING, "a comment switches black off, which would change this file, first here"),
  DOES_NOT_PARSE(Severity.ERROR, "this is not Python"),
  NOT_CHECKABLE(Severity.ERROR, "black cannot check this file");

  private final Severity severity;
  private final String message;

  State(Severity severity, String message) {
    this.severity = severity;
    this.message = message;
  }

  /**
   * Returns the state of that name; {@link IllegalArgumentException} where the script invents one.
   */
  static State of(String rule) {
    return valueOf(rule.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Severity severity() {
    return severity;
  }

  /** Returns what to tell people; the detail may be empty. */
  String message(String detail) {
    return detail.isEmpty() ? message : message + ": " + detail;
  }
}
