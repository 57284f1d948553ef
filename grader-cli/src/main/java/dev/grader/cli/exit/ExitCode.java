package dev.grader.cli.exit;

import dev.grader.report.Comparison;
import dev.grader.report.Report;
import dev.grader.score.Score;
import java.math.BigDecimal;
import java.util.Optional;

/** What the process ends with; the same for every command. */
public enum ExitCode {
  /** Graded, and at or above the threshold. */
  GRADED(0),
  /** Graded, but below {@code --fail-under}, or a gate failed. */
  BELOW(1),
  /** A mistake of the caller's: usage, rubric, an address that is no repository. */
  USAGE(2),
  /** Something could not be graded, or not decided, for a reason that is not the candidate's. */
  INCONCLUSIVE(3),
  /** No sandbox can be had; nothing was run. */
  NO_SANDBOX(4),
  /** Interrupted by the user. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** Returns what the process ends with. */
  public int number() {
    return number;
  }

  /**
   * Returns the code for a report. What is inconclusive comes first: nobody may be failed, or
   * passed, on a range. What is only open is no failure: it matters where the threshold lies within
   * the range.
   *
   * @param failUnder in percent
   */
  public static ExitCode of(Report report, Optional<BigDecimal> failUnder) {
    Score score = report.score();
    if (score.isInconclusive()) {
      return INCONCLUSIVE;
    }
    if (score.failsAGate() || failUnder.filter(score.percent()::isBelow).isPresent()) {
      return BELOW;
    }
    boolean undecided = failUnder.filter(score.percent()::mayBeBelow).isPresent();
    return undecided ? INCONCLUSIVE : GRADED;
  }

  /**
   * Returns the code for a report that an earlier one excuses: only what got worse fails it.
   *
   * @param failUnder in percent; counts where the earlier report was not below it
   */
  public static ExitCode of(Comparison since, Score score, Optional<BigDecimal> failUnder) {
    if (score.isInconclusive()) {
      return INCONCLUSIVE;
    }
    boolean fell = failUnder.filter(since::fellBelow).isPresent();
    return fell || since.isWorse() ? BELOW : GRADED;
  }
}
