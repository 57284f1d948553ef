package dev.grader.report;

import static dev.grader.report.SampleReports.category;
import static dev.grader.report.SampleReports.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.score.Award;
import dev.grader.score.GateResult;
import dev.grader.score.Line;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Status;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConcealmentTest {
  private final Report report = SampleReports.report(score(
      "yes",
      List.of(gate("open"), gate("secret")),
      category("known", "Known", award("open", Line.Visibility.ALWAYS)),
      category(
          "mixed",
          "Mixed",
          award("later", Line.Visibility.AFTER_RELEASE),
          award("seen", Line.Visibility.ALWAYS)),
      category("kept", "Kept back", award("secret", Line.Visibility.NEVER))));

  @Test
  void aCandidateSeesPointsOfHiddenCriteriaAndNothingElseOfThem() {
    Report seen = report.forCandidate();

    assertThat(seen.score().awards().map(award -> award.line().id()))
        .containsExactly("open", "hidden-1", "seen", "hidden-2");
    assertThat(seen.score().points()).isEqualTo(report.score().points());
    assertThat(seen.score().categories().get(2).points().low()).isEqualTo(Points.of(4));
    assertThat(seen.score().gates()).extracting(GateResult::criterion).containsExactly("open");
    assertThat(seen.score().toString()).doesNotContain("later", "secret", "Kept back", "kept");
  }

  @Test
  void afterTheReleaseOnlyWhatIsNeverSeenStaysHidden() {
    Report seen = report.forCandidateAfterRelease();

    assertThat(seen.score().awards().map(award -> award.line().id()))
        .containsExactly("open", "later", "seen", "hidden-1");
    assertThat(seen.score().toString()).doesNotContain("secret");
  }

  private static GateResult gate(String criterion) {
    return new GateResult(criterion, criterion, GateResult.State.PASSED, criterion);
  }

  private static Award award(String id, Line.Visibility visibility) {
    Line line = new Line(id, id, id, id, Points.of(5), Line.Kind.REGULAR, visibility);
    PointRange points = new PointRange(Points.of(4), Points.of(4), Points.of(5));
    return new Award(
        line, Status.SCORED, points, id, new TreeMap<>(), List.of(Finding.general(id, id)));
  }
}
