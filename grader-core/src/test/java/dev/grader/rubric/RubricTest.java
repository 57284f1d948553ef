package dev.grader.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import dev.grader.score.Review;
import dev.grader.score.Score;
import dev.grader.score.Status;
import dev.grader.submission.Assignment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RubricTest {
  private static final String TEXT = """
      # a comment
      rubric: demo
      title: Demo
      python: 3.10
      assignment: {time-box: 72h, due: 2026-11-04T10:00:00+01:00, template: 'https://example.org/a.git@v1'}
      limits: {time: 5m, memory: 2GiB, cpus: 2, processes: 256}
      categories:
        - id: style
          title: Style
          criteria:
            - {id: formatting, title: Formatted, points: 5, check: black, scale: {share: formatted}}
            - id: lint
              title: Linted
              points: 4
              check: ruff
              findings: [F, S1]
              scale: {per-finding: 1}
        - id: tests
          title: Tests
          criteria:
            - id: pass
              title: Tests pass
              points: 10
              check: pytest
              scale: {share: passed}
              gate: {measure: passed, at-least: 50%}
            - {id: often, title: Often, bonus: 2, check: commits, scale: {target: {measure: sessions, from: 0, to: 4}}}
            - {id: late, title: In time, penalty: 3, check: pytest, scale: {per-finding: 1}}
      grades: [{from: 70%, label: good}, {from: 0%, label: bad}]
      """;

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

  private static Review review(String criterion, long points) {
    return new Review(criterion, Points.of(points), "looked at it", "Ann", Instant.EPOCH);
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

  @Test
  void aCandidateReadsWhatIsMeasuredAndHowItScores() {
    String text = new RubricText(PretendCheck.ALL)
        .forCandidates(read(TEXT.replace("findings: [F, S1]", "visibility: never")));

    assertThat(text).isEqualTo("""
            Demo (demo): 19 points
            Time box: 72 hours.
            Due: 2026-11-04T09:00:00Z; the last commit at or before it is graded.
            Runs with Python 3.10.
            One run of the tests may take 300 s.

            Style: 5 points

              Formatted - 5 points
                black(line-length=88): in proportion to `formatted`.
                formatted: The formatted.

            Tests: 10 points

              Tests pass - 10 points
                pytest(branches=true): in proportion to `passed`.
                passed: The passed.
                Must pass: `passed` at least 50%.

              Often - up to 2 points above the total
                commits(time-box=72h, due=2026-11-04T09:00:00Z): in proportion: none at
                `sessions` 0, all at 4.
                sessions: The sessions.

              In time - up to 3 points off
                pytest(branches=true): 1 off for each finding.

            Criteria worth 4 points are not shown here.

            Grades:
              from 70%: good
              from 0%: bad
            """);
  }

  @Test
  void theTeamReadsEverything() {
    String text = new RubricText(PretendCheck.ALL)
        .forTheTeam(read(TEXT.replace("findings: [F, S1]", "visibility: never")));

    assertThat(text).contains("Linted - 4 points (candidates never see it)");
  }

  private static Evidence gathered(Map<String, Measure> measures, String... rules) {
    List<Finding> findings = java.util.Arrays.stream(rules)
        .map(rule -> Finding.general(rule, "seen"))
        .toList();
    return Evidence.Gathered.of(measures, findings, "");
  }

  private static Rubric read(String text) {
    try {
      return new RubricReader(PretendCheck.ALL).parse("demo.yaml", text.getBytes(UTF_8));
    } catch (RubricException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
