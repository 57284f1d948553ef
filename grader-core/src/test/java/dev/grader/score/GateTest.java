package dev.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Line LINE = new Line(
      "pass", "Tests pass", "pytest", "", Points.of(1), Line.Kind.REGULAR, Line.Visibility.ALWAYS);
  private static final Bound HALF =
      new Bound("passed", Bound.Side.AT_LEAST, BigDecimal.valueOf(50), Unit.SHARE);
  private static final Gate GATE =
      new Gate(new AllOrNothing(Optional.of(HALF)), WhenUndefined.ZERO);

  @Test
  void passesAtTheBorder() {
    assertThat(GATE.judge(LINE, passed(1, 2)))
        .isEqualTo(new GateResult(
            "pass",
            "Tests pass",
            GateResult.State.PASSED,
            "Passed is 50% (1 of 2), at least 50%."));
  }

  @Test
  void failsBelowIt() {
    assertThat(GATE.judge(LINE, passed(499, 1000)))
        .extracting(GateResult::state, GateResult::reason)
        .containsExactly(GateResult.State.FAILED, "Passed is 49.9% (499 of 1000), less than 50%.");
  }

  @Test
  void isUndecidedWhereTheGraderCouldNotFindOut() {
    Evidence ours = Evidence.Missing.of(Fault.GRADER, "no engine");

    assertThat(GATE.judge(LINE, ours).state()).isEqualTo(GateResult.State.UNDECIDED);
    assertThat(GATE.judge(LINE, Evidence.Gathered.of(Map.of(), List.of(), "")).state())
        .isEqualTo(GateResult.State.UNDECIDED);
  }

  @Test
  void failsWhereThatIsTheSubmissionsDoing() {
    Evidence theirs = Evidence.Missing.of(Fault.SUBMISSION, "a syntax error");

    assertThat(GATE.judge(LINE, theirs).state()).isEqualTo(GateResult.State.FAILED);
  }

  @Test
  void aMeasureWithoutAValueFailsOnlyWhereItCountsAsNothing() {
    Gate lenient = new Gate(GATE.rule(), WhenUndefined.NOT_APPLICABLE);

    assertThat(GATE.judge(LINE, passed(0, 0)).state()).isEqualTo(GateResult.State.FAILED);
    assertThat(lenient.judge(LINE, passed(0, 0)).state()).isEqualTo(GateResult.State.PASSED);
  }

  @Test
  void passesWhereTheQuestionMakesNoSense() {
    assertThat(GATE.judge(LINE, new Evidence.NotApplicable("no history")).state())
        .isEqualTo(GateResult.State.PASSED);
  }

  private static Evidence passed(long part, long whole) {
    return Evidence.Gathered.of(Map.of("passed", Measure.share(part, whole)), List.of(), "");
  }
}
