package dev.grader.batch;

import dev.grader.batch.roster.Candidate;
import java.util.Optional;

/**
 * A submission that somebody took from the queue.
 *
 * @param lease what makes it theirs
 * @param kept of the result it has from an earlier run, if it has one
 */
public record Job(Batch batch, Candidate candidate, Lease lease, Optional<Fingerprint> kept) {

  /**
   * The right to bring a result.
   *
   * @param fence grows each time the submission is taken; a result under an older one is refused
   * @param failures how often it could not be graded so far for a reason of ours
   * @param lost how often whoever took it was never heard of again
   */
  public record Lease(long fence, int failures, int lost) {}
}
