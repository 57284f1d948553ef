package dev.grader.rubric;

import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;

/**
 * A number to hold a measure against.
 *
 * @param percent whether it was written with a percent sign, as an amount of a share must be
 */
record Amount(BigDecimal value, boolean percent) {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static final Kind<Amount> KIND = Kind.either(
      "a percentage such as 80%, or a number",
      Kind.percent().as(value -> new Amount(value, true), Amount::value),
      Kind.decimal(BigDecimal.ZERO, MOST).as(value -> new Amount(value, false), Amount::value));

  /** Refuses a plain number for a share and a percentage for anything else. */
  void refuseUnlessFor(MeasureType measure, Settings settings, Setting<Amount> key) {
    boolean share = measure.unit() == Unit.SHARE;
    if (share && !percent) {
      BigDecimal meant = value.compareTo(BigDecimal.ONE) <= 0 ? value.multiply(HUNDRED) : value;
      settings.refuse(
          key,
          "`" + measure.name() + "` is a share, so `" + key.name() + "` must be a percentage, not '"
              + value.toPlainString() + "'",
          meant.compareTo(HUNDRED) <= 0
              ? "write " + new Amount(meant, true).shown()
              : "write a percentage from 0% to 100%");
    }
    if (!share && percent) {
      String unit = measure.unit().word();
      settings.refuse(
          key,
          "`" + measure.name() + "` is no share (its unit is " + unit + "), so `" + key.name()
              + "` must be a plain number, not '" + shown() + "'",
          "write " + new Amount(value, false).shown());
    }
  }

  private String shown() {
    String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return percent ? number + "%" : number;
  }
}
