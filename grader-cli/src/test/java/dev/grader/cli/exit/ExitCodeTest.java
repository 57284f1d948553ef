package dev.grader.cli.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Subject;
import dev.grader.report.Comparison;
import dev.grader.report.Report;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Line;
import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Score;
import dev.grader.score.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  private static final Optional<BigDecimal> SEVENTY = Optional.of(BigDecimal.valueOf(70));

  @Test
  void isZeroAtTheThresholdAndOneBelowIt() {
    assertThat(ExitCode.of(report(70, 70, GateResult.State.PASSED), SEVENTY))
        .isEqualTo(ExitCode.GRADED);
    assertThat(ExitCode.of(report(69, 69, GateResult.State.PASSED), SEVENTY))
        .isEqualTo(ExitCode.BELOW);
    assertThat(ExitCode.of(report(0, 0, GateResult.State.PASSED), Optional.empty()))
        .isEqualTo(ExitCode.GRADED);
  }

  @Test
  void isOneWhereAGateIsNotMet() {
    assertThat(ExitCode.of(report(100, 100, GateResult.State.FAILED), Optional.empty()))
        .isEqualTo(ExitCode.BELOW);
  }

  @Test
  void isThreeForARangeWhateverElseHolds() {
    assertThat(ExitCode.of(report(10, 90, GateResult.State.FAILED), SEVENTY))
        .isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void whatIsOpenIsThreeOnlyWhereItDecidesAboutTheThreshold() {
    assertThat(open(70, 90, GateResult.State.PASSED)).isEqualTo(ExitCode.GRADED);
    assertThat(open(69, 90, GateResult.State.PASSED)).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(open(10, 69, GateResult.State.PASSED)).isEqualTo(ExitCode.BELOW);
    assertThat(open(69, 90, GateResult.State.FAILED)).isEqualTo(ExitCode.BELOW);
    assertThat(ExitCode.of(report(0, 100, GateResult.State.PASSED, Status.OPEN), Optional.empty()))
        .isEqualTo(ExitCode.GRADED);
  }

  private static ExitCode open(long low, long high, GateResult.State gate) {
    return ExitCode.of(report(low, high, gate, Status.OPEN), SEVENTY);
  }

  @Test
  void failsWithABaselineOnlyOnWhatGotWorse() {
    assertThat(
            since(report(40, 40, GateResult.State.FAILED), report(40, 40, GateResult.State.FAILED)))
        .isEqualTo(ExitCode.GRADED);
    assertThat(
            since(report(80, 80, GateResult.State.PASSED), report(79, 79, GateResult.State.PASSED)))
        .isEqualTo(ExitCode.BELOW);
    assertThat(
            since(report(40, 40, GateResult.State.PASSED), report(50, 50, GateResult.State.FAILED)))
        .isEqualTo(ExitCode.BELOW);
  }

  @Test
  void isThreeForARangeAlsoWithABaseline() {
    assertThat(
            since(report(40, 40, GateResult.State.PASSED), report(10, 90, GateResult.State.PASSED)))
        .isEqualTo(ExitCode.INCONCLUSIVE);
  }

  private static ExitCode since(Report before, Report after) {
    return ExitCode.of(Comparison.of(before, after), after.score(), SEVENTY);
  }

  private static Report report(long low, long high, GateResult.State gate) {
    return report(low, high, gate, low == high ? Status.SCORED : Status.INCONCLUSIVE);
  }

  private static Report report(long low, long high, GateResult.State gate, Status status) {
    PointRange points = new PointRange(Points.of(low), Points.of(high), Points.of(100));
    Line line =
        new Line("c", "C", "black", "", Points.of(100), Line.Kind.REGULAR, Line.Visibility.ALWAYS);
    Award award = new Award(line, status, points, "", new TreeMap<>(), List.<Finding>of());
    Score score = new Score(
        points,
        new PercentRange(BigDecimal.valueOf(low), BigDecimal.valueOf(high)),
        "",
        List.of(new GateResult("c", "C", gate, "")),
        List.of(new CategoryScore("a", "A", points, List.of(award))));
    Provenance provenance = new Provenance(
        "test",
        Instant.EPOCH,
        new Provenance.SandboxUsed("none", "", "", "", "", List.of()),
        new TreeMap<>(),
        new TreeMap<>(),
        List.of());
    return new Report(
        new Subject("ann", "x", "", Optional.empty()),
        new Report.RubricUsed("r", "R", "", Optional.empty()),
        score,
        new Facts(List.of(), 0, 0, 0, 0, List.of()),
        provenance);
  }
}
