package dev.grader.rubric;

import static dev.grader.rubric.DemoRubric.TEXT;
import static dev.grader.rubric.DemoRubric.gathered;
import static dev.grader.rubric.DemoRubric.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.check.CheckRequest;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.score.Award;
import dev.grader.score.GateResult;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Score;
import dev.grader.score.Status;
import dev.grader.submission.Assignment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RubricTest {
  private final Rubric rubric = read(TEXT);

  @Test
  void scoresEvidence() {
    Score score = rubric.score(Map.of(
        "black(line-length=88)", gathered(Map.of("formatted", Measure.share(4, 5))),
        "ruff(select=[E,F])",
            gathered(Map.of("findings", Measure.count(3)), "F401", "E711", "S105", "S608"),
        "pytest(branches=true)", gathered(Map.of("passed", Measure.share(9, 10)), "failed"),
        "commits(time-box=72h, due=2026-11-04T09:00:00Z)",
            gathered(Map.of("sessions", Measure.count(2)))));

    assertThat(score.awards())
        .extracting(award -> award.points().low())
        .containsExactly(Points.of(4), Points.of(2), Points.of(9), Points.of(1), Points.of(-1));
    assertThat(score.points())
        .isEqualTo(new PointRange(Points.of(15), Points.of(15), Points.of(19)));
    assertThat(score.percent().low()).isEqualByComparingTo("78.9");
    assertThat(score.grade()).isEqualTo("good");
    assertThat(score.gates())
        .extracting(GateResult::criterion, GateResult::state)
        .containsExactly(org.assertj.core.api.Assertions.tuple("pass", GateResult.State.PASSED));
  }

  @Test
  void aCriterionShowsItsOwnFindingsOnly() {
    Score score = rubric.score(Map.of(
        "ruff(select=[E,F])", gathered(Map.of("findings", Measure.count(2)), "F401", "E711")));

    Award lint = score
        .awards()
        .filter(each -> each.line().id().equals("lint"))
        .findFirst()
        .orElseThrow();
    assertThat(lint.findings()).extracting(Finding::rule).containsExactly("F401");
  }

  @Test
  void withoutEvidenceEverythingIsOpen() {
    Score score = rubric.score(Map.of());

    assertThat(score.points()).isEqualTo(new PointRange(Points.ZERO, Points.of(21), Points.of(19)));
    assertThat(score.grade()).isEqualTo("bad to good");
    assertThat(score.gates())
        .extracting(GateResult::state)
        .containsExactly(GateResult.State.UNDECIDED);
    assertThat(score.awards()).allMatch(award -> award.status() == Status.INCONCLUSIVE);
    assertThat(score.awards().map(Award::reason).findFirst())
        .contains("There is no evidence of black(line-length=88);"
            + " grade the submission again with this rubric.");
  }

  @Test
  void theSubmissionsOwnFaultFailsTheGate() {
    Score score = rubric.score(Map.of(
        "pytest(branches=true)", Evidence.Missing.of(Fault.SUBMISSION, "the tests never ended")));

    assertThat(score.failsAGate()).isTrue();
  }

  @Test
  void candidatesKnowOfHiddenCriteriaOnlyWhatTheyAreWorth() {
    Rubric known = read(TEXT.replace("points: 10\n", "points: 10\n        visibility: never\n"))
        .forCandidates();

    Score score = known.score(Map.of());

    assertThat(known.total()).isEqualTo(rubric.total());
    assertThat(score.awards().map(award -> award.line().id() + " " + award.status()))
        .containsExactly(
            "formatting INCONCLUSIVE",
            "lint INCONCLUSIVE",
            "hidden-1 OPEN",
            "often INCONCLUSIVE",
            "late INCONCLUSIVE");
    assertThat(score.gates()).isEmpty();
    assertThat(score.toString()).doesNotContain("Tests pass", "passed");
  }

  @Test
  void equalChecksAreAskedOnce() {
    assertThat(rubric.requests())
        .extracting(CheckRequest::key)
        .containsExactly(
            "black(line-length=88)",
            "commits(time-box=72h, due=2026-11-04T09:00:00Z)",
            "pytest(branches=true)",
            "ruff(select=[E,F])");
  }

  @Test
  void factsAboutTheTaskAreRead() {
    assertThat(rubric.setup())
        .isEqualTo(new Setup(
            Optional.of("3.10"),
            new Assignment(
                Optional.of(Duration.ofDays(3)),
                Optional.of(Instant.parse("2026-11-04T09:00:00Z")),
                Optional.of("https://example.org/a.git@v1")),
            new Allowance(
                Optional.of(Duration.ofMinutes(5)),
                Optional.of(2L << 30),
                Optional.of(2),
                Optional.of(256))));
    assertThat(rubric.sha256()).hasSize(64);
    assertThat(rubric.total()).isEqualTo(Points.of(19));
    assertThat(rubric.grades())
        .first()
        .extracting(grade -> grade.from())
        .isEqualTo(new BigDecimal("70"));
  }
}
