package dev.grader.rubric;

import static dev.grader.rubric.DemoRubric.TEXT;
import static dev.grader.rubric.DemoRubric.gathered;
import static dev.grader.rubric.DemoRubric.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.check.CheckRequest;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Measure;
import dev.grader.score.Award;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Review;
import dev.grader.score.Score;
import dev.grader.score.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RubricReviewTest {
  private final Rubric rubric = read(TEXT);

  @Test
  void whatAPersonDecidesIsOpenAndNothingIsAskedForIt() {
    Rubric manual = read(TEXT.replace(
        "check: black, scale: {share: formatted}", "check: manual, with: {ask: Is it neat}"));

    Award award = manual.score(Map.of()).awards().findFirst().orElseThrow();

    assertThat(award)
        .extracting(Award::status, Award::points, Award::reason)
        .containsExactly(
            Status.OPEN,
            new PointRange(Points.ZERO, Points.of(5), Points.of(5)),
            "A person has not decided yet: Is it neat.");
    assertThat(manual.requests()).extracting(CheckRequest::type).doesNotContain("manual");
  }

  @Test
  void theLastFittingReviewGivesThePointsAndTheMeasuredOnesStayVisible() {
    Map<String, Evidence> evidence =
        Map.of("black(line-length=88)", gathered(Map.of("formatted", Measure.share(4, 5))));

    Score score = rubric.score(
        evidence,
        List.of(review("formatting", 1), review("formatting", 5), review("formatting", 6)));

    Award award = score.awards().findFirst().orElseThrow();
    assertThat(award.points()).isEqualTo(new PointRange(Points.of(5), Points.of(5), Points.of(5)));
    assertThat(award.reason()).isEqualTo("Looked at it: 5 of 5 points.");
    assertThat(award.reviewed()).hasValueSatisfying(reviewed -> {
      assertThat(reviewed.review()).isEqualTo(review("formatting", 5));
      assertThat(reviewed.points().low()).isEqualTo(Points.of(4));
      assertThat(reviewed.reason()).endsWith("4 of 5 points.");
    });
  }

  @Test
  void aReviewDecidesWhatIsInconclusiveAndAPenaltyButNoGate() {
    Map<String, Evidence> failing =
        Map.of("pytest(branches=true)", gathered(Map.of("passed", Measure.share(1, 10))));

    Score score =
        rubric.score(failing, List.of(review("lint", 3), review("pass", 10), review("late", -2)));

    assertThat(score.awards().filter(award -> award.reviewed().isPresent()))
        .allMatch(award -> award.status() == Status.SCORED)
        .extracting(award -> award.points().low())
        .containsExactly(Points.of(3), Points.of(10), Points.of(-2));
    assertThat(score.failsAGate()).isTrue();
  }

  @Test
  void saysWhichReviewsDoNotCountAndWhy() {
    List<String> complaints = rubric.complaints(List.of(
        review("formatting", 5), review("formatting", 6), review("late", 1), review("gone", 1)));

    assertThat(complaints)
        .containsExactly(
            "criterion 'formatting' takes from 0 to 5 points, not 6",
            "criterion 'late' takes from -3 to 0 points, not 1",
            "there is no criterion 'gone' in the rubric demo; there are formatting, late, lint,"
                + " often, pass");
  }

  private static Review review(String criterion, long points) {
    return new Review(criterion, Points.of(points), "looked at it", "Ann", Instant.EPOCH);
  }
}
