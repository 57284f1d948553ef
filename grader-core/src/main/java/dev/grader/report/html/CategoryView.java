package dev.grader.report.html;

import dev.grader.report.Foreign;
import dev.grader.report.Wording;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import java.util.ArrayList;
import java.util.List;

/**
 * A titled group.
 *
 * @param anchor for links within the page
 */
public record CategoryView(
    String anchor, String title, String points, Meter meter, List<CriterionView> criteria) {

  static CategoryView of(CategoryScore category, int number, FindingBudget budget) {
    List<CriterionView> criteria = new ArrayList<>();
    for (Award award : category.awards()) {
      String anchor = "criterion-" + number + "-" + (criteria.size() + 1);
      criteria.add(CriterionView.of(award, anchor, budget));
    }
    return new CategoryView(
        "category-" + number,
        Foreign.line(category.title(), Page.TITLE),
        Wording.points(category),
        Meter.of(category.points()),
        criteria);
  }
}
