package dev.grader.score;

import dev.grader.evidence.Unit;
import java.math.BigDecimal;

/**
 * A border that the value of a measure can be held against; the border itself is within.
 *
 * @param measure its name
 * @param side which side of the border is within
 * @param amount in the measure's unit; percent for a share
 * @param phrase how a reason tells the value; "" where its name will do
 */
public record Bound(String measure, Side side, BigDecimal amount, Unit unit, String phrase) {

  /** Returns one that reasons call by its name. */
  public Bound(String measure, Side side, BigDecimal amount, Unit unit) {
    this(measure, side, amount, unit, "");
  }

  /** Which side of a border is within. */
  public enum Side {
    /** The value is the amount or more. */
    AT_LEAST,
    /** The value is the amount or less. */
    AT_MOST
  }

  boolean holds(Value value) {
    return side == Side.AT_LEAST ? value.compareTo(amount) >= 0 : value.compareTo(amount) <= 0;
  }

  /** Returns "at least 80%". */
  String shown() {
    return (side == Side.AT_LEAST ? "at least " : "at most ") + Value.show(amount, unit);
  }

  /** Returns what a value that is not within is: "less than 80%". */
  String missed() {
    return (side == Side.AT_LEAST ? "less than " : "more than ") + Value.show(amount, unit);
  }
}
