package dev.grader.score;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code scale: {target: {measure: complexity, from: 20, to: 5}}} - no points at {@code from} and
 * beyond, all at {@code to} and beyond, in proportion between; in either direction.
 *
 * @param from in the measure's unit; percent for a share
 * @param to likewise; not equal to {@code from}
 * @param phrase how a reason tells the value; "" where its name will do
 */
public record Target(String measure, BigDecimal from, BigDecimal to, Unit unit, String phrase)
    implements Scale {
  /** Throws {@link IllegalArgumentException} where both ends are the same. */
  public Target {
    if (from.compareTo(to) == 0) {
      throw new IllegalArgumentException("a target needs two different ends: " + from);
    }
  }

  /** Returns one that reasons call by its name. */
  public Target(String measure, BigDecimal from, BigDecimal to, Unit unit) {
    this(measure, from, to, unit, "");
  }

  @Override
  public Verdict award(Evidence.Gathered evidence, Points worth) {
    return Verdict.on(
        evidence,
        measure,
        value -> new Verdict.Earned(
            value.between(from, to, worth), value.fact(phrase, from, to) + ", " + place(value)));
  }

  private String place(Value value) {
    int direction = to.compareTo(from);
    if (value.compareTo(to) * direction >= 0) {
      return Value.show(to, unit) + (direction > 0 ? " or more" : " or less") + " gives all";
    }
    if (value.compareTo(from) * direction <= 0) {
      return Value.show(from, unit) + (direction > 0 ? " or less" : " or more") + " gives none";
    }
    return "between " + Value.show(from, unit) + " (none) and " + Value.show(to, unit) + " (all)";
  }

  @Override
  public Optional<String> measured() {
    return Optional.of(measure);
  }

  @Override
  public String rule() {
    return "in proportion: none at `" + measure + "` " + Value.show(from, unit) + ", all at "
        + Value.show(to, unit);
  }
}
