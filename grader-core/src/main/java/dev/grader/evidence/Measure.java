package dev.grader.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/** A named number that a check learned. Exact: no floating point on the way from tool to points. */
public sealed interface Measure {

  /** Calls exactly one function; a new kind of measure breaks every caller at compile time. */
  <R> R match(
      Function<Share, R> share, Function<Quantity, R> quantity, Function<Undefined, R> undefined);

  /**
   * Returns the share {@code part} of {@code whole}, or {@link Undefined} where {@code whole} is 0.
   */
  static Measure share(long part, long whole) {
    return whole == 0
        ? new Undefined("there is nothing to take a share of")
        : new Share(part, whole);
  }

  /** Returns a number of things. */
  static Measure count(long value) {
    return new Quantity(BigDecimal.valueOf(value), Unit.COUNT);
  }

  /** Returns {@code value} in {@code unit}; not for shares. */
  static Measure of(long value, Unit unit) {
    return new Quantity(BigDecimal.valueOf(value), unit);
  }

  /**
   * A part of a whole.
   *
   * @param part from 0 to {@code whole}
   * @param whole at least 1
   */
  record Share(long part, long whole) implements Measure {
    /** Throws {@link IllegalArgumentException} where the numbers are no share. */
    public Share {
      if (whole < 1 || part < 0 || part > whole) {
        throw new IllegalArgumentException("not a share: " + part + " of " + whole);
      }
    }

    /** Returns it in percent, rounded half up to one decimal; most of it is not all of it. */
    public BigDecimal percent() {
      return percent(1);
    }

    /** Returns it likewise with so many decimals. */
    public BigDecimal percent(int decimals) {
      BigDecimal all = BigDecimal.valueOf(100);
      BigDecimal rounded = all.multiply(BigDecimal.valueOf(part))
          .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
      BigDecimal most = all.subtract(BigDecimal.ONE.movePointLeft(decimals));
      return part < whole ? rounded.min(most) : rounded;
    }

    @Override
    public <R> R match(
        Function<Share, R> share,
        Function<Quantity, R> quantity,
        Function<Undefined, R> undefined) {
      return share.apply(this);
    }
  }

  /**
   * A number with a unit.
   *
   * @param value exact, at least 0
   * @param unit anything but {@link Unit#SHARE}
   */
  record Quantity(BigDecimal value, Unit unit) implements Measure {
    /**
     * Drops superfluous zeros, so that equal numbers are equal quantities; throws
     * {@link IllegalArgumentException} for a share or a number below 0.
     */
    public Quantity {
      if (unit == Unit.SHARE || value.signum() < 0) {
        throw new IllegalArgumentException("not a quantity: " + value + " " + unit);
      }
      value = value.stripTrailingZeros();
      value = value.setScale(Math.max(0, value.scale()));
    }

    @Override
    public <R> R match(
        Function<Share, R> share,
        Function<Quantity, R> quantity,
        Function<Undefined, R> undefined) {
      return quantity.apply(this);
    }
  }

  /**
   * A measure without a value, such as the share of formatted files where there is no Python file.
   *
   * @param why one clause, for people
   */
  record Undefined(String why) implements Measure {
    @Override
    public <R> R match(
        Function<Share, R> share,
        Function<Quantity, R> quantity,
        Function<Undefined, R> undefined) {
      return undefined.apply(this);
    }
  }
}
