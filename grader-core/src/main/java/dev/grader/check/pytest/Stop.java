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

  /** Returns why; absent where all tests ended and no limit was hit. */
  static Optional<Stop> of(TestRun run, Outcome outcome) {
    if (outcome instanceof Outcome.LimitHit hit) {
      String limit = hit.detail() + " was hit";
      return Optional.of(
          hit.limit() == Outcome.Resource.TIME
              ? new Stop("hung", "the time limit of " + limit)
              : new Stop("over-limit", "the limit of " + limit));
    }
    if (run.end().isPresent()) {
      return run.end().get().complete()
          ? Optional.empty()
          : Optional.of(new Stop("aborted", "the code under test ended the run"));
    }
    int code = ((Outcome.Exited) outcome).code();
    return Optional.of(
        new Stop("aborted", "the process ended in the middle, with exit code " + code));
  }
}
