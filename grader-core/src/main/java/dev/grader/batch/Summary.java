package dev.grader.batch;

import java.time.Instant;
import java.util.Map;

/**
 * A batch as {@code grader batch status} lists it.
 *
 * @param counts submissions by state; states that none is in are left out
 */
public record Summary(String id, String title, Instant created, Map<State, Integer> counts) {
  /** Copies. */
  public Summary {
    counts = Map.copyOf(counts);
  }
}
