package dev.grader.rubric;

import dev.grader.evidence.Evidence;
import dev.grader.score.CategoryScore;
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

  CategoryScore score(Map<String, Evidence> evidence) {
    return CategoryScore.of(
        id, title, criteria.stream().map(each -> each.award(evidence)).toList());
  }
}
