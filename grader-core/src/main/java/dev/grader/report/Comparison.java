package dev.grader.report;

import dev.grader.evidence.Finding;
import dev.grader.score.Award;
import dev.grader.score.GateResult;
import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import dev.grader.score.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between two reports, criterion by criterion. Pure: equal reports give equal
 * comparisons.
 *
 * @param before the earlier one
 * @param after the later one
 * @param changes every criterion of either, in the later one's order, those that are gone last
 */
public record Comparison(Side before, Side after, List<Change> changes) {
  /** The version of the file format. */
  public static final String SCHEMA = "grader-comparison/1";

  /** Copies. */
  public Comparison {
    changes = List.copyOf(changes);
  }

  /**
   * One of the two reports.
   *
   * @param rubric hexadecimal SHA-256 of the rubric file
   */
  public record Side(
      String candidate,
      String commit,
      String rubric,
      PointRange points,
      PercentRange percent,
      String grade) {
    private static Side of(Report report) {
      return new Side(
          report.subject().candidate(),
          report.subject().commit(),
          report.rubric().sha256(),
          report.score().points(),
          report.score().percent(),
          report.score().grade());
    }
  }

  /** Compares two reports. */
  public static Comparison of(Report before, Report after) {
    Map<String, Award> old = byId(before);
    Map<String, Award> now = byId(after);
    List<Change> changes = new ArrayList<>();
    now.forEach((id, award) -> changes.add(Change.of(
        Optional.ofNullable(old.get(id)).map(each -> outcome(each, before)),
        Optional.of(outcome(award, after)))));
    old.forEach((id, award) -> {
      if (!now.containsKey(id)) {
        changes.add(Change.of(Optional.of(outcome(award, before)), Optional.empty()));
      }
    });
    return new Comparison(Side.of(before), Side.of(after), changes);
  }

  private static Map<String, Award> byId(Report report) {
    return report
        .score()
        .awards()
        .collect(Collectors.toMap(
            award -> award.line().id(),
            award -> award,
            (first, second) -> first,
            LinkedHashMap::new));
  }

  private static Outcome outcome(Award award, Report report) {
    Optional<GateResult.State> gate = report.score().gates().stream()
        .filter(each -> each.criterion().equals(award.line().id()))
        .map(GateResult::state)
        .findFirst();
    return new Outcome(award, gate);
  }

  /**
   * How a criterion came out in one report.
   *
   * @param gate of the criterion, where it has one
   */
  public record Outcome(Award award, Optional<GateResult.State> gate) {
    /** Returns whether there is a judgement to compare, maybe within a range. */
    boolean counts() {
      return award.status() != Status.NOT_APPLICABLE && award.status() != Status.OPEN;
    }

    boolean failsItsGate() {
      return gate.equals(Optional.of(GateResult.State.FAILED));
    }
  }

  /** Returns the criteria of a kind. */
  public Stream<Change> of(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind);
  }

  /** Returns whether anything got worse. */
  public boolean isWorse() {
    return of(Change.Kind.WORSE).findAny().isPresent();
  }

  /** Returns whether the total was not below a percentage before, and is now. */
  public boolean fellBelow(BigDecimal percent) {
    return !before.percent().isBelow(percent) && after.percent().isBelow(percent);
  }

  /** Returns whether both were graded by the same rubric. */
  public boolean isByOneRubric() {
    return before.rubric().equals(after.rubric());
  }

  /** Returns the findings of {@code some} that are not in {@code others}, whatever their lines. */
  static List<Finding> without(List<Finding> others, List<Finding> some) {
    List<Finding> known = new ArrayList<>(others);
    return some.stream()
        .filter(finding -> {
          Optional<Finding> match =
              known.stream().filter(each -> isSame(each, finding)).findFirst();
          match.ifPresent(known::remove);
          return match.isEmpty();
        })
        .toList();
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.rule().equals(other.rule())
        && one.path().equals(other.path())
        && one.message().equals(other.message());
  }
}
