package dev.grader.check.pytest;

import java.time.Duration;

/** A length of time as people write it. */
final class Times {
  private Times() {}

  /** Returns such as "5m" or "90s". */
  static String text(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
