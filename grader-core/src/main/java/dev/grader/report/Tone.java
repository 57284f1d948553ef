package dev.grader.report;

import dev.grader.score.Award;
import dev.grader.score.PointRange;
import dev.grader.score.Status;

/** How points look at first sight, the same in every format; never the only sign of it. */
public enum Tone {
  /** At least 80% of the points. */
  GOOD,
  /** At least 50% of the points. */
  FAIR,
  /** Less than that. */
  POOR,
  /** No judgement: not applicable, or not known. */
  NEUTRAL;

  /** Returns the tone that low and high have in common; else neutral. */
  public static Tone of(PointRange points) {
    if (points.of().hundredths() <= 0) {
      return NEUTRAL;
    }
    Tone low = of(Wording.thousandths(points.low(), points.of()));
    Tone high = of(Wording.thousandths(points.high(), points.of()));
    return low == high ? low : NEUTRAL;
  }

  private static Tone of(int thousandths) {
    return thousandths >= 800 ? GOOD : thousandths >= 500 ? FAIR : POOR;
  }

  /** Returns the tone of one criterion; a penalty that was taken is poor, a bonus never is. */
  public static Tone of(Award award) {
    if (award.status() != Status.SCORED) {
      return NEUTRAL;
    }
    return switch (award.line().kind()) {
      case REGULAR -> of(award.points());
      case BONUS -> award.points().low().hundredths() > 0 ? GOOD : NEUTRAL;
      case PENALTY -> award.points().low().hundredths() < 0 ? POOR : GOOD;
    };
  }
}
