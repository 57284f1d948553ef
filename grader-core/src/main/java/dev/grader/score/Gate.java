package dev.grader.score;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;

/**
 * A must-pass rule apart from points: {@code gate: {measure: passed, at-least: 50%}}.
 *
 * @param rule passed where it gives all
 * @param whenUndefined what a measure without a value means; only {@link WhenUndefined#ZERO} fails
 */
public record Gate(AllOrNothing rule, WhenUndefined whenUndefined) {
  private static final Points ALL = Points.of(1);

  /** Holds evidence against the gate. */
  public GateResult judge(Line line, Evidence evidence) {
    return evidence.match(
        gathered -> gathered(line, gathered),
        missing -> result(
            line,
            missing.fault() == Fault.SUBMISSION
                ? GateResult.State.FAILED
                : GateResult.State.UNDECIDED,
            missing.reason()),
        notApplicable -> result(line, GateResult.State.PASSED, notApplicable.reason()));
  }

  private GateResult gathered(Line line, Evidence.Gathered evidence) {
    return rule.award(evidence, ALL)
        .match(
            earned -> result(line, state(earned.points().equals(ALL)), earned.fact()),
            undefined -> result(line, state(whenUndefined != WhenUndefined.ZERO), undefined.why()),
            unknown -> result(line, GateResult.State.UNDECIDED, unknown.why()));
  }

  private static GateResult.State state(boolean passed) {
    return passed ? GateResult.State.PASSED : GateResult.State.FAILED;
  }

  private static GateResult result(Line line, GateResult.State state, String why) {
    return new GateResult(line.id(), line.title(), state, Sentence.start(why) + ".");
  }
}
