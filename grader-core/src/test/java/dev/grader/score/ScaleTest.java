package dev.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final Points TEN = Points.of(10);

  @Test
  void tellsAShareByThePhraseOfItsMeasure() {
    Verdict verdict =
        new Proportional("formatted", "{} files are formatted").award(share(1, 3, ""), TEN);

    assertThat(((Verdict.Earned) verdict).fact()).isEqualTo("1 of 3 files are formatted (33.3%)");
  }

  @Test
  void aShareGivesItsPartOfThePoints() {
    Verdict verdict = new Proportional("formatted")
        .award(share(3, 4, "3 of 4 files are formatted."), Points.of(5));

    assertThat(verdict).isEqualTo(new Verdict.Earned(points("3.75"), "3 of 4 files are formatted"));
  }

  @Test
  void aFactThatTheSummaryDoesNotTellIsNamed() {
    Verdict verdict = new Proportional("formatted").award(share(3, 4, "13 of 40 passed"), TEN);

    assertThat(verdict).isEqualTo(new Verdict.Earned(points("7.5"), "Formatted is 75% (3 of 4)"));
  }

  @Test
  void theExactResultIsRoundedOnceAndHalfUp() {
    Proportional scale = new Proportional("formatted");

    assertThat(earned(scale, share(1, 3, ""), Points.of(1))).isEqualTo(points("0.33"));
    assertThat(earned(scale, share(2, 3, ""), Points.of(1))).isEqualTo(points("0.67"));
    assertThat(earned(scale, share(1, 8, ""), Points.of(1))).isEqualTo(points("0.13"));
    assertThat(earned(scale, share(1, 200, ""), Points.of(1))).isEqualTo(points("0.01"));
  }

  @Test
  void noShareButTheWholeIsShownAsAHundredPercent() {
    Verdict verdict = new Proportional("formatted").award(share(9_999, 10_000, ""), TEN);

    assertThat(verdict).isEqualTo(new Verdict.Earned(TEN, "Formatted is 99.9% (9999 of 10000)"));
  }

  @Test
  void everyShareGivesBetweenNothingAndAllAndMoreGivesNoLess() {
    Scale proportional = new Proportional("formatted");
    Scale target = new Target("formatted", percent(20), percent(90), Unit.SHARE);
    for (long hundredths : new long[] {1, 7, 100, 333, 1_000, 100_000}) {
      Points worth = new Points(hundredths);
      for (long whole = 1; whole <= 60; whole++) {
        for (Scale scale : List.of(proportional, target)) {
          Points before = Points.ZERO;
          for (long part = 0; part <= whole; part++) {
            Points now = earned(scale, share(part, whole, ""), worth);
            assertThat(now).isBetween(before, worth);
            before = now;
          }
          assertThat(before).isEqualTo(worth);
        }
      }
    }
  }

  @Test
  void theFirstLevelThatIsReachedGivesItsPoints() {
    Levels scale = new Levels(
        "formatted",
        List.of(
            new Levels.Step(atLeast(80), TEN, "thorough"),
            new Levels.Step(atLeast(50), Points.of(4), "")));

    assertThat(scale.award(share(4, 5, ""), TEN))
        .isEqualTo(new Verdict.Earned(TEN, "Formatted is 80% (4 of 5), at least 80% (thorough)"));
    assertThat(scale.award(share(799, 1000, ""), TEN))
        .isEqualTo(
            new Verdict.Earned(Points.of(4), "Formatted is 79.9% (799 of 1000), at least 50%"));
    assertThat(scale.award(share(0, 5, ""), TEN))
        .isEqualTo(new Verdict.Earned(Points.ZERO, "Formatted is 0% (0 of 5), less than 50%"));
  }

  @Test
  void aQuantityHasLevelsTheOtherWayRound() {
    Levels scale = new Levels(
        "seconds",
        List.of(
            new Levels.Step(atMost(5), TEN, "fast"),
            new Levels.Step(atMost(60), Points.of(5), "slow")));

    assertThat(earned(scale, quantity("5"), TEN)).isEqualTo(TEN);
    assertThat(earned(scale, quantity("5.001"), TEN)).isEqualTo(Points.of(5));
    assertThat(scale.award(quantity("61"), TEN))
        .isEqualTo(new Verdict.Earned(Points.ZERO, "Seconds is 61, more than 60 seconds"));
  }

  @Test
  void allOrNothingHoldsAMeasureAgainstABorder() {
    AllOrNothing scale = new AllOrNothing(Optional.of(atMost(10)));

    assertThat(scale.award(quantity("10"), TEN))
        .isEqualTo(new Verdict.Earned(TEN, "Seconds is 10, at most 10 seconds"));
    assertThat(scale.award(quantity("11"), TEN))
        .isEqualTo(new Verdict.Earned(Points.ZERO, "Seconds is 11, more than 10 seconds"));
  }

  @Test
  void noNumberIsRoundedToABorderThatItMisses() {
    Scale border = new AllOrNothing(
        Optional.of(new Bound("formatted", Bound.Side.AT_LEAST, percent(80), Unit.SHARE)));
    Scale levels = new Levels("seconds", List.of(new Levels.Step(atMost(10), TEN, "")));
    Scale target = new Target("formatted", percent(0), new BigDecimal("99.9"), Unit.SHARE);

    assertThat(fact(border, share(1_999, 2_500, "")))
        .isEqualTo("Formatted is 79.96% (1999 of 2500), less than 80%");
    assertThat(fact(border, share(4, 5, ""))).isEqualTo("Formatted is 80% (4 of 5), at least 80%");
    assertThat(fact(levels, quantity("10.0004")))
        .isEqualTo("Seconds is 10.0004, more than 10 seconds");
    assertThat(fact(target, share(99_996, 100_000, "")))
        .isEqualTo("Formatted is 99.99% (99996 of 100000), 99.9% or more gives all");
  }

  @Test
  void aTargetGivesPointsInProportionInEitherDirection() {
    Scale falling =
        new Target("seconds", BigDecimal.valueOf(20), BigDecimal.valueOf(5), Unit.SECONDS);
    Scale rising = new Target("seconds", BigDecimal.ONE, BigDecimal.valueOf(4), Unit.SECONDS);

    assertThat(earned(falling, quantity("20"), TEN)).isEqualTo(Points.ZERO);
    assertThat(earned(falling, quantity("12.5"), TEN)).isEqualTo(Points.of(5));
    assertThat(earned(falling, quantity("3"), TEN)).isEqualTo(TEN);
    assertThat(earned(rising, quantity("0"), TEN)).isEqualTo(Points.ZERO);
    assertThat(earned(rising, quantity("2"), TEN)).isEqualTo(points("3.33"));
    assertThat(earned(rising, quantity("9"), TEN)).isEqualTo(TEN);
  }

  @Test
  void aTargetSaysWhereTheValueStands() {
    Scale falling =
        new Target("seconds", BigDecimal.valueOf(20), BigDecimal.valueOf(5), Unit.SECONDS);
    Scale rising = new Target("formatted", percent(20), percent(90), Unit.SHARE);

    assertThat(fact(falling, quantity("20")))
        .isEqualTo("Seconds is 20, 20 seconds or more gives none");
    assertThat(fact(falling, quantity("12")))
        .isEqualTo("Seconds is 12, between 20 seconds (none) and 5 seconds (all)");
    assertThat(fact(falling, quantity("5"))).isEqualTo("Seconds is 5, 5 seconds or less gives all");
    assertThat(fact(rising, share(1, 5, "")))
        .isEqualTo("Formatted is 20% (1 of 5), 20% or less gives none");
    assertThat(fact(rising, share(5, 5, "")))
        .isEqualTo("Formatted is 100% (5 of 5), 90% or more gives all");
  }

  private static String fact(Scale scale, Evidence.Gathered evidence) {
    return ((Verdict.Earned) scale.award(evidence, TEN)).fact();
  }

  @Test
  void aMeasureWithoutAValueIsNoNumber() {
    Evidence.Gathered undefined =
        Evidence.Gathered.of(Map.of("formatted", Measure.share(0, 0)), List.of(), "");

    assertThat(new Proportional("formatted").award(undefined, TEN))
        .isEqualTo(new Verdict.Undefined("there is nothing to take a share of"));
  }

  @Test
  void aMeasureThatTheEvidenceLacksIsUnknown() {
    assertThat(new Proportional("passed").award(share(1, 2, ""), TEN))
        .isInstanceOf(Verdict.Unknown.class);
  }

  private static Points earned(Scale scale, Evidence.Gathered evidence, Points worth) {
    return ((Verdict.Earned) scale.award(evidence, worth)).points();
  }

  private static Points points(String number) {
    return Points.of(new BigDecimal(number));
  }

  private static BigDecimal percent(int number) {
    return BigDecimal.valueOf(number);
  }

  private static Bound atLeast(int percent) {
    return new Bound("formatted", Bound.Side.AT_LEAST, percent(percent), Unit.SHARE);
  }

  private static Bound atMost(int seconds) {
    return new Bound("seconds", Bound.Side.AT_MOST, BigDecimal.valueOf(seconds), Unit.SECONDS);
  }

  private static Evidence.Gathered share(long part, long whole, String summary) {
    return Evidence.Gathered.of(
        Map.of("formatted", Measure.share(part, whole)), List.of(), summary);
  }

  private static Evidence.Gathered quantity(String seconds) {
    return Evidence.Gathered.of(
        Map.of("seconds", new Measure.Quantity(new BigDecimal(seconds), Unit.SECONDS)),
        List.of(),
        "");
  }
}
