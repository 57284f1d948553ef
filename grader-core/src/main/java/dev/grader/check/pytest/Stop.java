package dev.grader.check.pytest;

import dev.grader.sandbox.Outcome;
import java.util.Optional;

/**
 * Why a run of the tests ended before all tests had, or which limit it hit.
 *
 * @param rule of the finding on the test that ran then
 * @param reason a clause such as "the time limit of 5m was hit"
 */
record Stop(String rule, String reason) {

  /**
   * Returns why; absent where all tests ended and no limit was hit.
   *
   * @param timeLimit of the command, as text
   */
  static Optional<Stop> of(TestRun run, Outcome outcome, String timeLimit) {
    if (outcome instanceof Outcome.LimitHit hit) {
      return Optional.of(
          hit.limit() == Outcome.Resource.TIME
              ? outOfTime(hit.detail())
              : new Stop("over-limit", "the limit of " + hit.detail() + " was hit"));
    }
    int code = ((Outcome.Exited) outcome).code();
    return run.end().isPresent()
        ? ofEnd(run.end().get(), timeLimit)
        : Optional.of(
            new Stop("aborted", "the process ended in the middle, with exit code " + code));
  }

  private static Optional<Stop> ofEnd(TestRun.End end, String timeLimit) {
    if (end.complete()) {
      return Optional.empty();
    }
    return Optional.of(
        end.status() < 0
            ? outOfTime(timeLimit)
            : new Stop("aborted", "the code under test ended the run"));
  }

  private static Stop outOfTime(String limit) {
    return new Stop("hung", "the time limit of " + limit + " was hit");
  }
}
