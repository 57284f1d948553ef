package dev.grader.rubric;

import java.time.Duration;
import java.util.Optional;

/**
 * What candidate code may use, as far as the rubric says.
 *
 * @param time wall-clock time of one run of the tests
 * @param memoryBytes of all processes together
 * @param cpus processors
 * @param processes alive at once
 */
public record Allowance(
    Optional<Duration> time,
    Optional<Long> memoryBytes,
    Optional<Integer> cpus,
    Optional<Integer> processes) {
  /** A rubric that says nothing. */
  public static final Allowance NONE =
      new Allowance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
