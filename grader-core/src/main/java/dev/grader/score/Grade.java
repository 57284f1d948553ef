package dev.grader.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * A label on the total.
 *
 * @param from the lowest percentage that earns it
 * @param label such as "strong yes"
 */
public record Grade(BigDecimal from, String label) {

  /**
   * Returns the label for a total; two joined by "to" where the range crosses a border; "" without
   * grades. The percentage as printed decides, so a report never contradicts itself.
   */
  static String of(List<Grade> grades, PercentRange percent) {
    String low = of(grades, percent.low());
    String high = of(grades, percent.high());
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String of(List<Grade> grades, BigDecimal percent) {
    return grades.stream()
        .filter(grade -> grade.from().compareTo(percent) <= 0)
        .max(Comparator.comparing(Grade::from))
        .map(Grade::label)
        .orElse("");
  }
}
