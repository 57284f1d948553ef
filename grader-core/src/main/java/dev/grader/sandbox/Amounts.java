package dev.grader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Limits in words, as reports and messages show them. */
public final class Amounts {
  private static final List<String> UNITS = List.of("bytes", "KiB", "MiB", "GiB", "TiB");

  private Amounts() {}

  /** Returns such as {@code 5m}, {@code 1m30s}, {@code 0.5s}. */
  public static String time(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /** Returns such as {@code 2 GiB}, in the largest unit in which it is a whole number. */
  public static String bytes(long bytes) {
    int unit = 0;
    long amount = bytes;
    while (amount > 0 && amount % 1024 == 0 && unit < UNITS.size() - 1) {
      amount /= 1024;
      unit++;
    }
    return amount + " " + UNITS.get(unit);
  }
}
