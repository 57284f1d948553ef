package dev.grader.cohort;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long the task really took: an estimate, from dates that are claims of whoever made the
 * commits. Own commits at most two hours apart are one session; a session lasts from its first to
 * its last commit, and {@link #BEFORE_THE_FIRST} for what came before its first one.
 *
 * @param sessions of work; 0 where there is no history to tell by
 * @param worked all sessions together
 * @param span from the first to the last commit, pauses included
 */
public record Effort(int sessions, Duration worked, Duration span) {
  /** A longer pause between two commits begins a new session. */
  static final Duration PAUSE = Duration.ofHours(2);

  /** What is added to each session: work begins before the first commit. */
  static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(30);

  /** There is nothing to tell by. */
  public static final Effort UNKNOWN = new Effort(0, Duration.ZERO, Duration.ZERO);

  /** Estimates from the candidate's own commits; those without a usable date do not count. */
  static Effort of(Facts facts) {
    List<Instant> times = facts.timeline().stream()
        .filter(milestone -> milestone.origin().equals("own"))
        .map(Milestone::at)
        .filter(at -> at.isAfter(Instant.EPOCH))
        .sorted()
        .toList();
    if (times.isEmpty()) {
      return UNKNOWN;
    }
    int sessions = 1;
    Duration worked = Duration.ZERO;
    for (int i = 1; i < times.size(); i++) {
      Duration pause = Duration.between(times.get(i - 1), times.get(i));
      if (pause.compareTo(PAUSE) > 0) {
        sessions++;
      } else {
        worked = worked.plus(pause);
      }
    }
    return new Effort(
        sessions,
        worked.plus(BEFORE_THE_FIRST.multipliedBy(sessions)),
        Duration.between(times.get(0), times.get(times.size() - 1)));
  }

  /** Returns whether there was anything to tell by. */
  public boolean isKnown() {
    return sessions > 0;
  }
}
