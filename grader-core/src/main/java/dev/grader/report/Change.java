package dev.grader.report;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.report.Comparison.Outcome;
import dev.grader.score.Award;
import dev.grader.score.Line;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import java.util.List;
import java.util.Optional;

/**
 * What became of one criterion from one report to another.
 *
 * @param line the criterion, as the later report has it
 * @param kind in a word
 * @param before how it came out in the earlier report; absent where it is new
 * @param after how it came out in the later report; absent where it is gone
 * @param appeared findings of the later report only, whatever their lines
 * @param gone findings of the earlier report only, whatever their lines
 */
public record Change(
    Line line,
    Kind kind,
    Optional<Outcome> before,
    Optional<Outcome> after,
    List<Finding> appeared,
    List<Finding> gone) {
  /** Copies. */
  public Change {
    appeared = List.copyOf(appeared);
    gone = List.copyOf(gone);
  }

  /** What became of a criterion. */
  public enum Kind {
    /** Its points fell, its gate is no longer met, or a finding is new and points did not rise. */
    WORSE,
    /** Its points rose, or they are the same and nothing but fewer findings is new. */
    IMPROVED,
    /** The earlier report does not have it. */
    NEW,
    /** The later report does not have it. */
    GONE,
    /** One of the two could not find out, or it applies to one of the two only. */
    UNDECIDED,
    /** The same points, and no finding that is new or gone. */
    SAME
  }

  /** One of both is there. */
  static Change of(Optional<Outcome> before, Optional<Outcome> after) {
    List<Finding> old = findings(before);
    List<Finding> now = findings(after);
    List<Finding> appeared = before.isEmpty() ? List.of() : Comparison.without(old, now);
    List<Finding> gone = after.isEmpty() ? List.of() : Comparison.without(now, old);
    Line line = after.or(() -> before).map(Outcome::award).map(Award::line).orElseThrow();
    return new Change(line, kind(before, after, appeared, gone), before, after, appeared, gone);
  }

  private static List<Finding> findings(Optional<Outcome> outcome) {
    return outcome.map(Outcome::award).map(Award::findings).orElse(List.of());
  }

  private static Kind kind(
      Optional<Outcome> before,
      Optional<Outcome> after,
      List<Finding> appeared,
      List<Finding> gone) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? Kind.NEW : Kind.GONE;
    }
    Outcome old = before.get();
    Outcome now = after.get();
    if (now.failsItsGate() && !old.failsItsGate()) {
      return Kind.WORSE;
    }
    if (!old.counts() || !now.counts()) {
      return old.counts() == now.counts() ? Kind.SAME : Kind.UNDECIDED;
    }
    return byPoints(old.award(), now.award(), appeared, gone);
  }

  private static Kind byPoints(Award old, Award now, List<Finding> appeared, List<Finding> gone) {
    if (compare(now, now.points().high(), old, old.points().low()) < 0) {
      return Kind.WORSE;
    }
    if (compare(now, now.points().low(), old, old.points().high()) > 0) {
      return Kind.IMPROVED;
    }
    if (!old.points().isExact() || !now.points().isExact()) {
      return Kind.UNDECIDED;
    }
    if (appeared.stream().anyMatch(finding -> finding.severity() != Severity.INFO)) {
      return Kind.WORSE;
    }
    boolean fewer = gone.stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    return fewer ? Kind.IMPROVED : Kind.SAME;
  }

  /** Compares points as shares of what the criterion is worth, should that have changed. */
  private static int compare(Award now, Points points, Award old, Points before) {
    return Long.compare(
        Math.multiplyExact(points.hundredths(), old.line().worth().hundredths()),
        Math.multiplyExact(before.hundredths(), now.line().worth().hundredths()));
  }

  /** Returns how many points it won, below zero where it lost some; zero unless both are exact. */
  public Points won() {
    Optional<PointRange> old = before.map(each -> each.award().points());
    Optional<PointRange> now = after.map(each -> each.award().points());
    boolean exact = old.filter(PointRange::isExact).isPresent()
        && now.filter(PointRange::isExact).isPresent();
    return exact ? now.get().low().minus(old.get().low()) : Points.ZERO;
  }
}
