package dev.grader.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of numbers, all exact, written plainly: no quotes, no exponents, no leading zeros. */
final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,8})");
  private static final Pattern SHARE =
      Pattern.compile("(100(?:\\.0{1,6})?|(?:0|[1-9]\\d?)(?:\\.\\d{1,6})?)%");
  private static final Pattern MEMORY = Pattern.compile("([1-9]\\d{0,6})(KiB|MiB|GiB)");

  static final Kind<BigDecimal> PERCENT = new ScalarKind<>(
      "a percentage from 0% to 100%",
      Map.of("type", "string", "pattern", "^" + SHARE.pattern() + "$"),
      scalar -> Optional.of(SHARE.matcher(scalar.text()))
          .filter(Matcher::matches)
          .map(share -> new BigDecimal(share.group(1))),
      value -> plain(value) + "%");

  private Numbers() {}

  static Kind<Long> bytes(long least, long most) {
    return new ScalarKind<>(
        "an amount of memory from " + memory(least) + " to " + memory(most),
        Map.of("type", "string", "pattern", "^" + MEMORY.pattern() + "$"),
        scalar -> Optional.of(MEMORY.matcher(scalar.text()))
            .filter(Matcher::matches)
            .map(memory -> Long.parseLong(memory.group(1)) << shift(memory.group(2)))
            .filter(bytes -> bytes >= least && bytes <= most),
        Numbers::memory);
  }

  static Kind<Integer> whole(int least, int most) {
    return new ScalarKind<>(
        "a whole number from " + least + " to " + most,
        Map.of("type", "integer", "minimum", least, "maximum", most),
        scalar -> unquoted(scalar, WHOLE)
            .map(Integer::valueOf)
            .filter(number -> number >= least && number <= most),
        Object::toString);
  }

  static Kind<BigDecimal> decimal(BigDecimal least, BigDecimal most, int decimals) {
    Predicate<BigDecimal> inRange = number ->
        number.compareTo(least) >= 0 && number.compareTo(most) <= 0 && number.scale() <= decimals;
    return new ScalarKind<>(
        "a number from " + plain(least) + " to " + plain(most)
            + (decimals < 6 ? " with at most " + decimals + " decimals" : ""),
        Map.of("type", "number", "minimum", least, "maximum", most),
        scalar -> unquoted(scalar, DECIMAL).map(BigDecimal::new).filter(inRange),
        Numbers::plain);
  }

  static Kind<String> wholeOr(Kind<Integer> number, WordKind word) {
    return new ScalarKind<>(
        number.expected() + " or " + word.expected(),
        Map.of("anyOf", List.of(number.schema(), word.schema())),
        scalar -> number
            .read("", scalar, Problems.none())
            .map(Object::toString)
            .or(() -> word.read("", scalar, Problems.none())),
        value -> value);
  }

  private static Optional<String> unquoted(Node.Scalar scalar, Pattern pattern) {
    return Optional.of(scalar.text())
        .filter(text -> !scalar.quoted() && pattern.matcher(text).matches());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "KiB" -> 10;
      case "MiB" -> 20;
      default -> 30;
    };
  }

  private static String memory(long bytes) {
    for (String unit : List.of("GiB", "MiB")) {
      if (bytes % (1L << shift(unit)) == 0) {
        return (bytes >> shift(unit)) + unit;
      }
    }
    return (bytes >> 10) + "KiB";
  }
}
