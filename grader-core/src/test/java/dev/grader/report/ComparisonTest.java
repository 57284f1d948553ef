package dev.grader.report;

import static dev.grader.report.SampleReports.award;
import static dev.grader.report.SampleReports.category;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.score.Award;
import dev.grader.score.GateResult;
import dev.grader.score.GateResult.State;
import dev.grader.score.Points;
import dev.grader.score.Score;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final Finding UNUSED = Finding.at("F401", "a.py", 3, "`os` is unused");

  @ParameterizedTest
  @CsvSource({
    "5,    7,      IMPROVED",
    "7,    5,      WORSE",
    "5,    5,      SAME",
    "5,    0 to 9, UNDECIDED",
    "5,    6 to 9, IMPROVED",
    "5,    0 to 4, WORSE",
    "0 to 9, 9,    UNDECIDED",
    "none, none,   SAME",
    "none, 5,      UNDECIDED",
    "5,    none,   UNDECIDED"
  })
  void judgesByPoints(String before, String after, Change.Kind kind) {
    Change change = only(lint(before), lint(after));

    assertThat(change.kind()).isEqualTo(kind);
  }

  @Test
  void aFindingThatOnlyMovedIsTheSame() {
    Finding moved = Finding.at("F401", "a.py", 30, "`os` is unused");

    Change change = only(lint("5", UNUSED), lint("5", moved));

    assertThat(change.kind()).isEqualTo(Change.Kind.SAME);
    assertThat(change.appeared()).isEmpty();
    assertThat(change.gone()).isEmpty();
  }

  @Test
  void aSecondFindingOfTheSameKindIsNew() {
    Finding again = Finding.at("F401", "a.py", 30, "`os` is unused");

    Change change = only(lint("0", UNUSED), lint("0", UNUSED, again));

    assertThat(change.kind()).isEqualTo(Change.Kind.WORSE);
    assertThat(change.appeared()).hasSize(1);
  }

  @Test
  void aFactToKnowMakesNothingWorse() {
    Change change = only(lint("5"), lint("5", UNUSED.as(Severity.INFO)));

    assertThat(change.kind()).isEqualTo(Change.Kind.SAME);
    assertThat(change.appeared()).hasSize(1);
  }

  @Test
  void fewerFindingsForTheSamePointsAreBetter() {
    assertThat(only(lint("0", UNUSED), lint("0")).kind()).isEqualTo(Change.Kind.IMPROVED);
  }

  @Test
  void aNewFindingBesideMorePointsIsNoStepBack() {
    Finding other = Finding.at("E501", "b.py", 1, "too long");

    Change change = only(lint("5", UNUSED), lint("7", other));

    assertThat(change.kind()).isEqualTo(Change.Kind.IMPROVED);
    assertThat(change.appeared()).containsExactly(other);
    assertThat(change.gone()).containsExactly(UNUSED);
  }

  @Test
  void aGateThatIsNoLongerMetIsWorseWhateverThePoints() {
    Comparison comparison =
        Comparison.of(report(State.PASSED, lint("5")), report(State.FAILED, lint("7")));

    assertThat(comparison.isWorse()).isTrue();
    assertThat(Comparison.of(report(State.FAILED, lint("5")), report(State.FAILED, lint("5")))
            .isWorse())
        .isFalse();
  }

  @Test
  void fallsBelowOnlyWhatItHadReached() {
    Comparison comparison =
        Comparison.of(report(State.PASSED, lint("7")), report(State.PASSED, lint("5")));

    assertThat(comparison.fellBelow(BigDecimal.valueOf(70))).isTrue();
    assertThat(comparison.fellBelow(BigDecimal.valueOf(71))).isFalse();
    assertThat(comparison.fellBelow(BigDecimal.valueOf(50))).isFalse();
  }

  @Test
  void listsWhatIsNewAndWhatIsGone() {
    Award tests = award("pass", "Tests", "pytest", 10, "3").build();

    Comparison comparison =
        Comparison.of(report(State.PASSED, lint("5")), report(State.PASSED, tests));

    assertThat(comparison.changes())
        .extracting(change -> change.line().id() + " " + change.kind())
        .containsExactly("pass NEW", "lint GONE");
    assertThat(comparison.isWorse()).isFalse();
  }

  @Test
  void comparesSharesWhereTheWorthChanged() {
    Award before = award("lint", "Lint", "ruff", 10, "5").build();
    Award after = award("lint", "Lint", "ruff", 20, "10").build();

    assertThat(only(before, after).kind()).isEqualTo(Change.Kind.SAME);
    assertThat(only(before, after).won()).isEqualTo(Points.of(5));
  }

  @Test
  void aReportComparedWithItselfHasNotChanged() {
    for (Report report : SampleReports.all().values()) {
      Comparison comparison = Comparison.of(report, report);

      assertThat(comparison.isWorse()).isFalse();
      assertThat(comparison.isByOneRubric()).isTrue();
      assertThat(comparison.changes())
          .extracting(Change::kind)
          .isSubsetOf(Change.Kind.SAME, Change.Kind.UNDECIDED);
    }
  }

  private static Change only(Award before, Award after) {
    List<Change> changes =
        Comparison.of(report(State.PASSED, before), report(State.PASSED, after)).changes();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static Award lint(String earned, Finding... findings) {
    AwardBuilder lint = award("lint", "Lint", "ruff", 10, earned);
    List.of(findings).forEach(lint::found);
    return lint.build();
  }

  private static Report report(State gate, Award award) {
    GateResult result = new GateResult(award.line().id(), award.line().title(), gate, "Why.");
    return SampleReports.report(
        Score.of(List.of(category("c", "C", award)), List.of(result), List.of()));
  }
}
