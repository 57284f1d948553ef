package dev.grader.rubric;

import dev.grader.evidence.Evidence;
import dev.grader.score.CategoryScore;
import dev.grader.score.Line;
import java.util.List;
import java.util.Map;

/**
 * A titled group of criteria.
 *
 * @param id kebab-case, unique in the rubric
 * @param title for the candidate who reads it
 * @param criteria in the order to show them; at least one
 */
public record Category(String id, String title, List<Criterion> criteria) {
  /** Copies. */
  public Category {
    criteria = List.copyOf(criteria);
  }

  /** Returns the category with these criteria; its title tells nothing where all are concealed. */
  Category showing(List<Criterion> seen, int number) {
    boolean nothing =
        criteria.stream().noneMatch(each -> each.line().visibility() == Line.Visibility.ALWAYS);
    return nothing
        ? new Category("hidden-" + number, Line.CONCEALED, seen)
        : new Category(id, title, seen);
  }

  CategoryScore score(Map<String, Evidence> evidence, Reviews reviews) {
    return CategoryScore.of(
        id, title, criteria.stream().map(each -> each.award(evidence, reviews)).toList());
  }
}
