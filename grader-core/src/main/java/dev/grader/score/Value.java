package dev.grader.score;

import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The exact value of a measure: {@code numerator / denominator}, in percent for a share.
 *
 * @param measure its name
 * @param denominator more than 0
 * @param share what it is of; absent for a quantity
 */
record Value(
    String measure,
    BigDecimal numerator,
    BigDecimal denominator,
    Unit unit,
    Optional<Measure.Share> share) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 9;
  private static final Pattern NUMBER = Pattern.compile("\\(([^|()]*)\\|([^|()]*)\\)");

  static Value of(String name, Measure.Share share) {
    return new Value(
        name,
        BigDecimal.valueOf(share.part()).multiply(HUNDRED),
        BigDecimal.valueOf(share.whole()),
        Unit.SHARE,
        Optional.of(share));
  }

  static Value of(String name, Measure.Quantity quantity) {
    return new Value(name, quantity.value(), BigDecimal.ONE, quantity.unit(), Optional.empty());
  }

  /** Returns how the exact value compares. */
  int compareTo(BigDecimal amount) {
    return numerator.compareTo(amount.multiply(denominator));
  }

  /** Returns {@code worth} times how far the value is from {@code none} to {@code all}. */
  Points between(BigDecimal none, BigDecimal all, Points worth) {
    BigDecimal way = numerator.subtract(none.multiply(denominator));
    BigDecimal whole = all.subtract(none).multiply(denominator);
    long hundredths = BigDecimal.valueOf(worth.hundredths())
        .multiply(way)
        .divide(whole, 0, RoundingMode.HALF_UP)
        .max(BigDecimal.ZERO)
        .min(BigDecimal.valueOf(worth.hundredths()))
        .longValueExact();
    return new Points(hundredths);
  }

  /** Returns the check's own summary where it tells the same share, else {@link #fact}. */
  String factIn(String summary, String phrase) {
    return share.isPresent() && summary.matches("(?s)(.*\\D)?" + counted() + "(\\D.*)?")
        ? Sentence.withoutFullStop(summary)
        : fact(phrase);
  }

  /**
   * Returns "3 own commits" by a phrase such as {@code {} own commit(s)}, "3 of 4 files are
   * formatted (75%)" for a share by {@code {} file(s) (is|are) formatted}; "Line coverage is 75% (3
   * of 4)" without a phrase.
   *
   * @param borders what it is held against: 79.96% is not shown as the 80% that it misses
   */
  String fact(String phrase, BigDecimal... borders) {
    String shown = shown(borders);
    if (phrase.isEmpty()) {
      return byName(shown);
    }
    String told = NUMBER.matcher(phrase.replace("(s)", "(|s)")).replaceAll(isOne() ? "$1" : "$2");
    return Sentence.start(
        share.isEmpty()
            ? told.replace("{}", shown)
            : told.replace("{}", counted()) + " (" + shown + ")");
  }

  /** Returns "3 of 4" for a share. */
  private String counted() {
    return share.map(of -> of.part() + " of " + of.whole()).orElse("");
  }

  /** Of a share, whether it is one of one, or none of one. */
  private boolean isOne() {
    return (share.isEmpty() ? numerator : denominator).compareTo(BigDecimal.ONE) == 0;
  }

  private String byName(String shown) {
    String detail = share.isEmpty() ? "" : " (" + counted() + ")";
    return Sentence.start(measure.replace('-', ' ')) + " is " + withoutUnitOf(measure, shown)
        + detail;
  }

  /** Returns "3" for 3 hours of "span-hours": the name says it already. */
  private static String withoutUnitOf(String measure, String shown) {
    int space = shown.indexOf(' ');
    boolean said = space > 0 && measure.replace('-', ' ').endsWith(shown.substring(space + 1));
    return said ? shown.substring(0, space) : shown;
  }

  private String shown(BigDecimal... borders) {
    int decimals = 1;
    while (decimals < MOST_DECIMALS && crosses(rounded(decimals), borders)) {
      decimals++;
    }
    return show(rounded(decimals), unit);
  }

  private BigDecimal rounded(int decimals) {
    return share.isPresent()
        ? share.get().percent(decimals)
        : numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
  }

  private boolean crosses(BigDecimal rounded, BigDecimal... borders) {
    return Arrays.stream(borders)
        .anyMatch(border -> rounded.compareTo(border) != Integer.signum(compareTo(border)));
  }

  /** Returns an amount with its unit. */
  static String show(BigDecimal amount, Unit unit) {
    String number = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    return switch (unit) {
      case SHARE -> number + "%";
      case COUNT -> number;
      case PER_100_LINES -> number + " per 100 lines";
      case LINES -> number + (number.equals("1") ? " line" : " lines");
      case WORDS -> number + (number.equals("1") ? " word" : " words");
      case SECONDS -> number + (number.equals("1") ? " second" : " seconds");
      case HOURS -> number + (number.equals("1") ? " hour" : " hours");
    };
  }
}
