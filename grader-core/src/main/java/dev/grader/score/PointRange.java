package dev.grader.score;

/**
 * Points earned out of points to be had. {@code low} and {@code high} differ only where something
 * is inconclusive or open.
 *
 * @param low at least that many
 * @param high at most that many
 * @param of to be had; 0 for a bonus, a penalty and what is not applicable
 */
public record PointRange(Points low, Points high, Points of) {
  /** Nothing of nothing. */
  public static final PointRange NOTHING = new PointRange(Points.ZERO, Points.ZERO, Points.ZERO);

  /** Throws {@link IllegalArgumentException} where low is above high. */
  public PointRange {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low is above high: " + low + " to " + high);
    }
  }

  /** Returns the sum of each bound. */
  public PointRange plus(PointRange other) {
    return new PointRange(low.plus(other.low), high.plus(other.high), of.plus(other.of));
  }

  /** Returns whether low and high are the same. */
  public boolean isExact() {
    return low.equals(high);
  }
}
