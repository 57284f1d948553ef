package dev.grader.score;

import java.util.List;
import java.util.stream.Stream;

/**
 * The whole judgement: a total, or a range where anything is inconclusive or open.
 *
 * @param points sum of all categories, bonus and penalties included; never below 0
 * @param percent of the points to be had
 * @param grade the label; two joined by "to" where the range crosses a border; "" where the rubric
 *     has no grades
 * @param gates in the rubric's order
 * @param categories in the rubric's order
 */
public record Score(
    PointRange points,
    PercentRange percent,
    String grade,
    List<GateResult> gates,
    List<CategoryScore> categories) {
  /** Copies. */
  public Score {
    gates = List.copyOf(gates);
    categories = List.copyOf(categories);
  }

  /**
   * Adds up. The total never falls below 0, whatever the penalties.
   *
   * @param grades none, or with one from 0%
   */
  public static Score of(
      List<CategoryScore> categories, List<GateResult> gates, List<Grade> grades) {
    PointRange sum =
        categories.stream().map(CategoryScore::points).reduce(PointRange.NOTHING, PointRange::plus);
    PointRange total = new PointRange(atLeastZero(sum.low()), atLeastZero(sum.high()), sum.of());
    PercentRange percent = PercentRange.of(total);
    String grade = sum.of().equals(Points.ZERO) ? "" : Grade.of(grades, percent);
    return new Score(total, percent, grade, gates, categories);
  }

  private static Points atLeastZero(Points points) {
    return points.compareTo(Points.ZERO) < 0 ? Points.ZERO : points;
  }

  /** Returns all awards in the rubric's order. */
  public Stream<Award> awards() {
    return categories.stream().flatMap(category -> category.awards().stream());
  }

  /** Returns whether a gate is not met. */
  public boolean failsAGate() {
    return gates.stream().anyMatch(gate -> gate.state() == GateResult.State.FAILED);
  }

  /** Returns whether anything is inconclusive. */
  public boolean isInconclusive() {
    return awards().anyMatch(award -> award.status() == Status.INCONCLUSIVE);
  }

  /** Returns whether anything is still to be decided by a person, or measured by the company. */
  public boolean isOpen() {
    return awards().anyMatch(award -> award.status() == Status.OPEN);
  }
}
