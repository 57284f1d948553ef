package dev.grader.cohort;

import dev.grader.report.Report;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Line;
import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Score;
import dev.grader.score.Status;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What is kept of one report to compare it with others: small enough that thousands of them fit in
 * memory. Text in it is not yet harmless.
 *
 * @param points of the whole
 * @param percent of the points to be had; what a ranking goes by
 * @param grade the label; "" where the rubric has no grades
 * @param gates in the rubric's order, their reasons cut to {@value #REASON} characters
 * @param categories in the rubric's order
 * @param effort how long the work took, an estimate
 * @param commit full id of the graded commit; "" where there is no history
 */
public record Standing(
    PointRange points,
    PercentRange percent,
    String grade,
    List<GateResult> gates,
    List<Category> categories,
    Effort effort,
    String commit) {
  private static final int REASON = 500;

  /** Copies. */
  public Standing {
    gates = List.copyOf(gates);
    categories = List.copyOf(categories);
  }

  /**
   * The points of a titled group.
   *
   * @param criteria in the rubric's order
   */
  public record Category(String id, String title, PointRange points, List<Criterion> criteria) {
    /** Copies. */
    public Category {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * The points of one criterion.
   *
   * @param worth the most points it gives; as a positive number also for a penalty
   * @param findings how often each rule was broken, the {@link FindingCounts#RULES} most frequent
   */
  public record Criterion(
      String id,
      String title,
      Line.Kind kind,
      Points worth,
      Status status,
      PointRange points,
      SortedMap<String, Integer> findings) {
    /** Copies. */
    public Criterion {
      findings = FindingCounts.copy(findings);
    }
  }

  /** Returns what is kept of a report. */
  public static Standing of(Report report) {
    Score score = report.score();
    return new Standing(
        score.points(),
        score.percent(),
        score.grade().intern(),
        score.gates().stream().map(Standing::shortened).toList(),
        score.categories().stream().map(Standing::category).toList(),
        Effort.of(report.facts()),
        report.subject().commit());
  }

  // Titles and ids are the rubric's: the same in every standing, so that one copy is enough.
  private static Category category(CategoryScore category) {
    return new Category(
        category.id().intern(),
        category.title().intern(),
        category.points(),
        category.awards().stream().map(Standing::criterion).toList());
  }

  private static Criterion criterion(Award award) {
    Line line = award.line();
    return new Criterion(
        line.id().intern(),
        line.title().intern(),
        line.kind(),
        line.worth(),
        award.status(),
        award.points(),
        FindingCounts.of(award.findings()));
  }

  private static GateResult shortened(GateResult gate) {
    String reason = gate.reason();
    if (reason.length() <= REASON) {
      return gate;
    }
    int end = Character.isHighSurrogate(reason.charAt(REASON - 1)) ? REASON - 1 : REASON;
    return new GateResult(
        gate.criterion(), gate.title(), gate.state(), reason.substring(0, end) + "…");
  }

  /** Returns all criteria in the rubric's order. */
  public Stream<Criterion> criteria() {
    return categories.stream().flatMap(category -> category.criteria().stream());
  }

  /** Returns the ids of what the grader could not find out, in the rubric's order. */
  public List<String> inconclusive() {
    return ids(Status.INCONCLUSIVE);
  }

  /** Returns the ids of what a person has to decide yet, in the rubric's order. */
  public List<String> open() {
    return ids(Status.OPEN);
  }

  private List<String> ids(Status status) {
    return criteria()
        .filter(criterion -> criterion.status() == status)
        .map(Criterion::id)
        .toList();
  }

  /** Returns the must-pass rules that are not met, in the rubric's order. */
  public List<GateResult> failedGates() {
    return gates.stream()
        .filter(gate -> gate.state() == GateResult.State.FAILED)
        .toList();
  }
}
