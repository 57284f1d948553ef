package dev.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final List<Grade> GRADES =
      List.of(grade(85, "strong yes"), grade(70, "yes"), grade(50, "maybe"), grade(0, "no"));

  @Test
  void theTotalIsTheSumOfTheCategories() {
    Score score = Score.of(
        List.of(
            CategoryScore.of("a", "A", List.of(award(375, 375, 500), award(1000, 1000, 1000))),
            CategoryScore.of("b", "B", List.of(award(0, 0, 500)))),
        List.of(),
        GRADES);

    assertThat(score.categories())
        .extracting(CategoryScore::points)
        .containsExactly(range(1375, 1375, 1500), range(0, 0, 500));
    assertThat(score.points()).isEqualTo(range(1375, 1375, 2000));
    assertThat(score.percent()).isEqualTo(percent("68.8", "68.8"));
    assertThat(score.grade()).isEqualTo("maybe");
  }

  @Test
  void whatIsInconclusiveMakesARange() {
    Score score = total(award(600, 600, 800), award(0, 200, 200));

    assertThat(score.points()).isEqualTo(range(600, 800, 1000));
    assertThat(score.percent()).isEqualTo(percent("60.0", "80.0"));
    assertThat(score.grade()).isEqualTo("maybe to yes");
  }

  @Test
  void aRangeWithinOneGradeHasOneLabel() {
    assertThat(total(award(700, 800, 1000)).grade()).isEqualTo("yes");
  }

  @Test
  void aBonusGoesAboveTheTotal() {
    Score score = total(award(1000, 1000, 1000), award(200, 200, 0));

    assertThat(score.percent()).isEqualTo(percent("120.0", "120.0"));
    assertThat(score.grade()).isEqualTo("strong yes");
  }

  @Test
  void penaltiesNeverTakeTheTotalBelowZero() {
    Score score = total(award(100, 100, 1000), award(-500, -500, 0));

    assertThat(score.points()).isEqualTo(range(0, 0, 1000));
  }

  @Test
  void thePrintedPercentageDecidesTheGrade() {
    Score score = total(award(84_950, 84_950, 100_000));

    assertThat(score.percent()).isEqualTo(percent("85.0", "85.0"));
    assertThat(score.grade()).isEqualTo("strong yes");
    assertThat(total(award(84_949, 84_949, 100_000)).grade()).isEqualTo("yes");
  }

  @Test
  void thereIsNoGradeWhereNothingApplies() {
    Score score = total(award(0, 0, 0));

    assertThat(score.percent()).isEqualTo(percent("0.0", "0.0"));
    assertThat(score.grade()).isEmpty();
  }

  @Test
  void anySumOfCategoriesIsTheTotal() {
    Random random = new Random(42);
    for (int round = 0; round < 2_000; round++) {
      List<CategoryScore> categories = new ArrayList<>();
      for (int c = 0; c <= random.nextInt(5); c++) {
        List<Award> awards = new ArrayList<>();
        for (int a = 0; a <= random.nextInt(6); a++) {
          int worth = 1 + random.nextInt(3_000);
          int low = random.nextInt(worth + 1);
          awards.add(award(low, low + random.nextInt(worth - low + 1), worth));
        }
        categories.add(CategoryScore.of("c" + c, "C", awards));
      }

      Score score = Score.of(categories, List.of(), GRADES);

      assertThat(score.points())
          .isEqualTo(score.awards().map(Award::points).reduce(PointRange.NOTHING, PointRange::plus))
          .isEqualTo(categories.stream()
              .map(CategoryScore::points)
              .reduce(PointRange.NOTHING, PointRange::plus));
      assertThat(score.percent().low())
          .isBetween(BigDecimal.ZERO, score.percent().high());
      assertThat(score.percent().high()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
    }
  }

  private static Score total(Award... awards) {
    return Score.of(List.of(CategoryScore.of("all", "All", List.of(awards))), List.of(), GRADES);
  }

  private static Award award(long low, long high, long of) {
    Line line =
        new Line("it", "It", "black", "", Points.of(1), Line.Kind.REGULAR, Line.Visibility.ALWAYS);
    return new Award(
        line, Status.SCORED, range(low, high, of), "", new TreeMap<>(Map.of()), List.of());
  }

  private static PointRange range(long low, long high, long of) {
    return new PointRange(new Points(low), new Points(high), new Points(of));
  }

  private static PercentRange percent(String low, String high) {
    return new PercentRange(new BigDecimal(low), new BigDecimal(high));
  }

  private static Grade grade(int from, String label) {
    return new Grade(BigDecimal.valueOf(from), label);
  }
}
