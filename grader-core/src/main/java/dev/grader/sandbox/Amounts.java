package dev.grader.sandbox;

import java.time.Duration;
import java.util.List;

/** Limits in words, as the reports show them. */
final class Amounts {
  private static final List<String> UNITS = List.of("bytes", "KiB", "MiB", "GiB", "TiB");

  private Amounts() {}

  /** Returns such as {@code 5m}, {@code 1m30s}, {@code 0.5s}. */
  static String text(Duration time) {
    return time.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns such as {@code 2 GiB}; rounded down where it is not a whole number. */
  static String bytes(long bytes) {
    int unit = 0;
    long amount = bytes;
    while (amount >= 1024 && unit < UNITS.size() - 1) {
      amount /= 1024;
      unit++;
    }
    return amount + " " + UNITS.get(unit);
  }
}
