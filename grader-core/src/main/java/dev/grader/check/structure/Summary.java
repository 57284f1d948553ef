package dev.grader.check.structure;

import dev.grader.evidence.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one sentence of facts. */
final class Summary {
  private Summary() {}

  /** Returns it for these measures. */
  static String of(Map<String, Measure> measures) {
    if (measures.get(Composition.CODE_LINES) instanceof Measure.Undefined none) {
      return none.why();
    }
    return Stream.of(
            number(measures, Composition.FILES, "Python file"),
            number(measures, Composition.CODE_LINES, "line") + " of code",
            number(measures, Composition.FUNCTIONS, "function"),
            number(measures, Composition.TESTS, "test"))
        .collect(Collectors.joining(", "));
  }

  private static String number(Map<String, Measure> measures, String name, String thing) {
    BigDecimal value = measures.get(name) instanceof Measure.Quantity quantity
        ? quantity.value()
        : BigDecimal.ZERO;
    return value.toPlainString() + " " + thing + (value.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }
}
