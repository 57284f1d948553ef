package dev.grader.cli;

import dev.grader.report.Report;
import java.math.BigDecimal;
import java.util.Optional;

/** What the process ends with; the same for every command. */
enum ExitCode {
  /** Graded, and at or above the threshold. */
  GRADED(0),
  /** Graded, but below {@code --fail-under}, or a gate failed. */
  BELOW(1),
  /** A mistake of the caller's: usage, rubric, an address that is no repository. */
  USAGE(2),
  /** Something could not be graded for a reason that is not the candidate's. */
  INCONCLUSIVE(3),
  /** No sandbox can be had; nothing was run. */
  NO_SANDBOX(4),
  /** Interrupted by the user. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * Returns the code for a report. What is inconclusive comes first: nobody may be failed, or
   * passed, on a range.
   *
   * @param failUnder in percent
   */
  static ExitCode of(Report report, Optional<BigDecimal> failUnder) {
    if (report.score().isInconclusive()) {
      return INCONCLUSIVE;
    }
    boolean below = failUnder
        .map(threshold -> report.score().percent().low().compareTo(threshold) < 0)
        .orElse(false);
    return below || report.score().failsAGate() ? BELOW : GRADED;
  }
}
