package dev.grader.report;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.score.Award;
import dev.grader.score.Line;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what an award of a sample is about, word by word. */
public final class AwardBuilder {
  private final String id;
  private final String title;
  private final String check;
  private final int worth;
  private final String earned;
  private Line.Kind kind = Line.Kind.REGULAR;
  private String reason = "";
  private String remediation = "";
  private final SortedMap<String, Measure> measures = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Starts a regular criterion.
   *
   * @param earned such as {@code 7.5}, {@code 0 to 20} where inconclusive, {@code 0 to 20 open}
   *     where a person decides, or {@code none} where not applicable
   */
  AwardBuilder(String id, String title, String check, int worth, String earned) {
    this.id = id;
    this.title = title;
    this.check = check;
    this.worth = worth;
    this.earned = earned;
  }

  public AwardBuilder as(Line.Kind other) {
    kind = other;
    return this;
  }

  public AwardBuilder because(String why) {
    reason = why;
    return this;
  }

  public AwardBuilder mendedBy(String advice) {
    remediation = advice;
    return this;
  }

  public AwardBuilder measuring(String name, Measure measure) {
    measures.put(name, measure);
    return this;
  }

  public AwardBuilder found(Finding finding) {
    findings.add(finding);
    return this;
  }

  public Award build() {
    Line line =
        new Line(id, title, check, remediation, Points.of(worth), kind, Line.Visibility.ALWAYS);
    List<Finding> sorted = findings.stream().sorted(Finding.ORDER).toList();
    return new Award(line, status(), points(), reason, measures, sorted);
  }

  private Status status() {
    if (earned.endsWith(" open")) {
      return Status.OPEN;
    }
    return earned.equals("none")
        ? Status.NOT_APPLICABLE
        : earned.contains(" to ") ? Status.INCONCLUSIVE : Status.SCORED;
  }

  private PointRange points() {
    if (earned.equals("none")) {
      return PointRange.NOTHING;
    }
    String[] range = earned.replace(" open", "").split(" to ", -1);
    Points of = kind == Line.Kind.REGULAR ? Points.of(worth) : Points.ZERO;
    return new PointRange(
        Points.of(new BigDecimal(range[0])),
        Points.of(new BigDecimal(range[range.length - 1])),
        of);
  }
}
