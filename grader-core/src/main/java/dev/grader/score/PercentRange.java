package dev.grader.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The total as a share of the points to be had.
 *
 * @param low in percent with one decimal, rounded half up, at least 0; over 100 where a bonus was
 *     earned
 * @param high likewise
 */
public record PercentRange(BigDecimal low, BigDecimal high) {
  /** Throws {@link IllegalArgumentException} where low is above high. */
  public PercentRange {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low is above high: " + low + " to " + high);
    }
  }

  /** Returns the range as percentages; 0 where there is nothing to be had. */
  static PercentRange of(PointRange points) {
    return new PercentRange(
        percent(points.low(), points.of()), percent(points.high(), points.of()));
  }

  /** Returns whether all of it is below a threshold in percent. */
  public boolean isBelow(BigDecimal threshold) {
    return high.compareTo(threshold) < 0;
  }

  /** Returns whether some of it is below a threshold in percent. */
  public boolean mayBeBelow(BigDecimal threshold) {
    return low.compareTo(threshold) < 0;
  }

  private static BigDecimal percent(Points part, Points whole) {
    if (whole.hundredths() <= 0) {
      return new BigDecimal("0.0");
    }
    return BigDecimal.valueOf(part.hundredths())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole.hundredths()), 1, RoundingMode.HALF_UP);
  }
}
