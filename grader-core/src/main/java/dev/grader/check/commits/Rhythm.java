package dev.grader.check.commits;

import dev.grader.submission.Commit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the work was done, as the commits claim.
 *
 * @param sessions runs of commits without a long pause
 * @param span from the first to the last
 */
record Rhythm(int sessions, Duration span) {

  static Rhythm of(List<Commit> commits, Duration gap) {
    List<Instant> times = commits.stream()
        .map(Commit::authored)
        .filter(time -> !time.equals(Instant.EPOCH))
        .sorted()
        .toList();
    if (times.isEmpty()) {
      return new Rhythm(commits.isEmpty() ? 0 : 1, Duration.ZERO);
    }
    int sessions = 1;
    for (int i = 1; i < times.size(); i++) {
      if (Duration.between(times.get(i - 1), times.get(i)).compareTo(gap) > 0) {
        sessions++;
      }
    }
    return new Rhythm(sessions, Duration.between(times.get(0), times.get(times.size() - 1)));
  }
}
