package dev.grader.rubric;

import dev.grader.config.Kind;
import dev.grader.score.Points;
import java.math.BigDecimal;

/** Numbers of points in a rubric. */
final class Worth {
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  static final Kind<Points> SOME =
      Kind.decimal(new BigDecimal("0.01"), MOST, 2).as(Points::of, Points::value);
  static final Kind<Points> OR_NONE =
      Kind.decimal(BigDecimal.ZERO, MOST, 2).as(Points::of, Points::value);

  private Worth() {}
}
