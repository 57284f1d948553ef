package dev.grader.score;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The points for one criterion, and why.
 *
 * @param line the criterion
 * @param status whether there are points
 * @param points low and high; {@code of} is the worth of a regular criterion, else 0; penalties are
 *     negative
 * @param reason one or two sentences: the facts and the rule that turned them into points
 * @param measures by name
 * @param findings in {@link Finding#ORDER}
 * @param reviewed the review that gave the points, with what stood there before; absent where no
 *     person did
 */
public record Award(
    Line line,
    Status status,
    PointRange points,
    String reason,
    SortedMap<String, Measure> measures,
    List<Finding> findings,
    Optional<Reviewed> reviewed) {
  /** Copies. */
  public Award {
    measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    findings = List.copyOf(findings);
  }

  /** Returns an award that no person reviewed. */
  public Award(
      Line line,
      Status status,
      PointRange points,
      String reason,
      SortedMap<String, Measure> measures,
      List<Finding> findings) {
    this(line, status, points, reason, measures, findings, Optional.empty());
  }

  /** Returns this award as a review decides it; the review must fit the line. */
  public Award decidedBy(Review review) {
    PointRange given = line.exactly(review.points());
    String why = Sentence.start(review.reason()) + ": " + line.spoken(review.points());
    return new Award(
        line,
        Status.SCORED,
        given,
        why,
        measures,
        findings,
        Optional.of(new Reviewed(review, status, points, reason)));
  }

  /** Returns whether there are points to be won by mending, for whoever reads it. */
  public boolean isMendable() {
    return status == Status.SCORED && toBeWon().compareTo(Points.ZERO) > 0 && !line.isConcealed();
  }

  /**
   * Returns the most points that can still be won by mending; zero for bonus, and what is not
   * applicable.
   */
  public Points toBeWon() {
    return switch (line.kind()) {
      case REGULAR -> points.of().minus(points.low());
      case BONUS -> Points.ZERO;
      case PENALTY -> Points.ZERO.minus(points.low());
    };
  }
}
