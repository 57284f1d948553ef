package dev.grader.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number of points.
 *
 * <p>The rounding rule, for everything in this package: a result is computed exactly and rounded
 * once, half up, to a hundredth of a point.
 *
 * @param hundredths of a point; below zero only for penalties
 */
public record Points(long hundredths) implements Comparable<Points> {
  /** No points. */
  public static final Points ZERO = new Points(0);

  /** Returns {@code value} rounded half up to a hundredth. */
  public static Points of(BigDecimal value) {
    return new Points(value.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
  }

  /** Returns whole points. */
  public static Points of(long whole) {
    return new Points(Math.multiplyExact(whole, 100L));
  }

  /** Returns the exact number. */
  public BigDecimal value() {
    BigDecimal exact = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /** Returns the sum. */
  public Points plus(Points other) {
    return new Points(Math.addExact(hundredths, other.hundredths));
  }

  /** Returns the difference. */
  public Points minus(Points other) {
    return new Points(Math.subtractExact(hundredths, other.hundredths));
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(hundredths, other.hundredths);
  }

  /** Returns the number without superfluous zeros, such as {@code 7.5}. */
  @Override
  public String toString() {
    return value().toPlainString();
  }
}
