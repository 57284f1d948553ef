package dev.grader.score;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a scale makes of evidence. */
public sealed interface Verdict {

  /** Calls exactly one function; a new kind of verdict breaks every caller at compile time. */
  <R> R match(
      Function<Earned, R> earned, Function<Undefined, R> undefined, Function<Unknown, R> unknown);

  /**
   * Points.
   *
   * @param points from zero to the worth of the criterion
   * @param fact one clause: what was found, held against the rule
   */
  record Earned(Points points, String fact) implements Verdict {
    @Override
    public <R> R match(
        Function<Earned, R> earned,
        Function<Undefined, R> undefined,
        Function<Unknown, R> unknown) {
      return earned.apply(this);
    }
  }

  /**
   * The measure has no value for this submission, such as a share of no files.
   *
   * @param why one clause
   */
  record Undefined(String why) implements Verdict {
    @Override
    public <R> R match(
        Function<Earned, R> earned,
        Function<Undefined, R> undefined,
        Function<Unknown, R> unknown) {
      return undefined.apply(this);
    }
  }

  /**
   * The evidence lacks the measure: it was gathered by another version of the check.
   *
   * @param why one clause
   */
  record Unknown(String why) implements Verdict {
    @Override
    public <R> R match(
        Function<Earned, R> earned,
        Function<Undefined, R> undefined,
        Function<Unknown, R> unknown) {
      return unknown.apply(this);
    }
  }

  /** Judges the findings, unless there was nothing to find any in: no measure has a value. */
  static Verdict onFindings(
      Evidence.Gathered evidence, Function<List<Finding>, Verdict.Earned> judge) {
    List<Measure.Undefined> undefined = evidence.measures().values().stream()
        .filter(Measure.Undefined.class::isInstance)
        .map(Measure.Undefined.class::cast)
        .toList();
    boolean nothing =
        !undefined.isEmpty() && undefined.size() == evidence.measures().size();
    return nothing ? new Undefined(undefined.get(0).why()) : judge.apply(evidence.findings());
  }

  /** Looks a measure up and judges its value, if it has one. */
  static Verdict on(
      Evidence.Gathered evidence, String measure, Function<Value, Verdict.Earned> judge) {
    Optional<Measure> found = Optional.ofNullable(evidence.measures().get(measure));
    if (found.isEmpty()) {
      return new Unknown(
          "the evidence has no measure `" + measure + "`; grade the submission again");
    }
    return found
        .get()
        .match(
            share -> judge.apply(Value.of(measure, share)),
            quantity -> judge.apply(Value.of(measure, quantity)),
            undefined -> new Undefined(undefined.why()));
  }
}
