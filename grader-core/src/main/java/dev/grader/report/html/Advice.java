package dev.grader.report.html;

import java.util.Comparator;
import java.util.List;

/**
 * What to mend first.
 *
 * @param criteria with the most points to be won first
 * @param more how many others could be mended
 */
public record Advice(List<CriterionView> criteria, int more) {
  private static final int CRITERIA = 5;

  static Advice of(List<CategoryView> categories) {
    List<CriterionView> mendable = categories.stream()
        .flatMap(category -> category.criteria().stream())
        .filter(CriterionView::mendable)
        .sorted(
            Comparator.comparing((CriterionView view) -> view.award().toBeWon()).reversed())
        .toList();
    return new Advice(
        mendable.stream().limit(CRITERIA).toList(), Math.max(0, mendable.size() - CRITERIA));
  }
}
