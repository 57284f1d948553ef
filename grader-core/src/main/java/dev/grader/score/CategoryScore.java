package dev.grader.score;

import java.util.List;

/**
 * A titled group of awards and their sum.
 *
 * @param awards in the rubric's order
 */
public record CategoryScore(String id, String title, PointRange points, List<Award> awards) {
  /** Copies. */
  public CategoryScore {
    awards = List.copyOf(awards);
  }

  /** Adds up. */
  public static CategoryScore of(String id, String title, List<Award> awards) {
    PointRange sum =
        awards.stream().map(Award::points).reduce(PointRange.NOTHING, PointRange::plus);
    return new CategoryScore(id, title, sum, awards);
  }
}
