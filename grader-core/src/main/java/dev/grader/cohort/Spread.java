package dev.grader.cohort;

import dev.grader.score.Points;
import dev.grader.score.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a whole cohort did in one criterion.
 *
 * @param category title of the group that it is in
 * @param criterion as it stands in the rubric: id, title, kind and worth; the points in it are one
 *     candidate's
 * @param bins {@link #BINS} counts of candidates, by the share of the worth that they earned (of a
 *     penalty: that was taken off): each tenth from its lower bound on, and last those with all
 * @param points of all who have points, ascending
 * @param unscored how many have none, by why
 * @param rules the findings, by how many candidates have them, most first
 */
public record Spread(
    String category,
    Standing.Criterion criterion,
    List<Integer> bins,
    List<Points> points,
    Map<Status, Integer> unscored,
    List<Rule> rules) {
  /** Ten tenths, and all. */
  public static final int BINS = 11;

  /** Copies. */
  public Spread {
    bins = List.copyOf(bins);
    points = List.copyOf(points);
    unscored = Map.copyOf(unscored);
    rules = List.copyOf(rules);
  }

  /**
   * What was found by one rule.
   *
   * @param candidates how many have it at least once
   * @param findings how often it was found in all
   */
  public record Rule(String rule, int candidates, int findings) {}

  static List<Spread> of(List<Standing> standings) {
    Map<String, String> categories = new LinkedHashMap<>();
    Map<String, List<Standing.Criterion>> byCriterion = new LinkedHashMap<>();
    for (Standing standing : standings) {
      for (Standing.Category category : standing.categories()) {
        for (Standing.Criterion criterion : category.criteria()) {
          categories.putIfAbsent(criterion.id(), category.title());
          byCriterion
              .computeIfAbsent(criterion.id(), unused -> new ArrayList<>())
              .add(criterion);
        }
      }
    }
    return byCriterion.entrySet().stream()
        .map(entry -> of(categories.getOrDefault(entry.getKey(), ""), entry.getValue()))
        .toList();
  }

  private static Spread of(String category, List<Standing.Criterion> all) {
    List<Integer> bins = new ArrayList<>(Collections.nCopies(BINS, 0));
    List<Points> points = new ArrayList<>();
    Map<Status, Integer> unscored = new LinkedHashMap<>();
    for (Standing.Criterion each : all) {
      if (each.status() == Status.SCORED) {
        int bin = bin(each);
        bins.set(bin, bins.get(bin) + 1);
        points.add(each.points().low());
      } else {
        unscored.merge(each.status(), 1, Integer::sum);
      }
    }
    Collections.sort(points);
    return new Spread(category, all.get(0), bins, points, unscored, CommonRules.of(all));
  }

  private static int bin(Standing.Criterion criterion) {
    long earned = Math.abs(criterion.points().low().hundredths());
    long worth = Math.max(1, criterion.worth().hundredths());
    return (int) Math.min(BINS - 1, earned * (BINS - 1) / worth);
  }

  /** Returns how many candidates there are, with points or without. */
  public int candidates() {
    return points.size()
        + unscored.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns how many have no points for that reason. */
  public int count(Status status) {
    return status == Status.SCORED ? points.size() : unscored.getOrDefault(status, 0);
  }

  /**
   * Returns the median, between the two in the middle where nobody stands there, rounded half up;
   * zero where nobody has points.
   */
  public Points median() {
    if (points.isEmpty()) {
      return Points.ZERO;
    }
    int last = points.size() - 1;
    long both = points.get(last / 2).plus(points.get(last - last / 2)).hundredths();
    return new Points(Math.floorDiv(both + 1, 2));
  }
}
