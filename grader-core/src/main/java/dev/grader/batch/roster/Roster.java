package dev.grader.batch.roster;

import java.util.List;

/**
 * Everybody who is to be graded, in the order written.
 *
 * @param candidates at least one, each with a key of its own
 */
public record Roster(List<Candidate> candidates) {
  /** More than any assignment has; what is beyond is a mistake. */
  public static final int MOST_CANDIDATES = 20_000;

  /** Copies. */
  public Roster {
    candidates = List.copyOf(candidates);
  }
}
