package dev.grader.batch;

import java.time.Duration;
import java.util.List;

/**
 * How long to bear with failures of our own.
 *
 * @param delays before the second, third ... attempt; after the last one the submission is
 *     inconclusive
 * @param deadline of one attempt, beyond what the candidate's tests may take
 */
public record Patience(List<Duration> delays, Duration deadline) {
  /** Three more attempts, after 5 s, 25 s and 2 min, each of 20 minutes. */
  public static final Patience DEFAULT = new Patience(
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofMinutes(2)),
      Duration.ofMinutes(20));

  /** Copies. */
  public Patience {
    delays = List.copyOf(delays);
  }
}
