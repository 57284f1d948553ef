package dev.grader.report;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Subject;
import dev.grader.score.Award;
import dev.grader.score.Line;
import dev.grader.score.Score;
import dev.grader.score.Status;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One graded submission. Plain data: goes through JSON and back unchanged.
 *
 * @param subject what was graded
 * @param rubric by which rubric
 * @param score the judgement
 * @param facts what a reader wants to know beside it
 * @param provenance how the evidence was made
 */
public record Report(
    Subject subject, RubricUsed rubric, Score score, Facts facts, Provenance provenance) {
  /** The version of the file format of {@code report.json}. */
  public static final String SCHEMA = "grader-report/1";

  /**
   * Which rubric.
   *
   * @param id kebab-case
   * @param title for people
   * @param sha256 hexadecimal, of the rubric file's bytes
   * @param timeBox how long the task was open, if the rubric says
   */
  public record RubricUsed(String id, String title, String sha256, Optional<Duration> timeBox) {}

  /**
   * Returns what a candidate may see before the results are out: of the other criteria only points
   * and status, and nothing of their gates.
   */
  public Report forCandidate() {
    return seenBy(Set.of(Line.Visibility.ALWAYS));
  }

  /** Returns what a candidate may see once the results are out. */
  public Report forCandidateAfterRelease() {
    return seenBy(Set.of(Line.Visibility.ALWAYS, Line.Visibility.AFTER_RELEASE));
  }

  private Report seenBy(Set<Line.Visibility> visible) {
    return new Report(subject, rubric, Concealment.in(score, visible), facts, provenance);
  }

  /** Returns what earned less than it could and can be mended, most points first. */
  public List<Award> toMend() {
    return score
        .awards()
        .filter(Award::isMendable)
        .sorted(Comparator.comparing(Award::toBeWon).reversed())
        .toList();
  }

  /** Returns the criteria that a person or the company has yet to decide, in the rubric's order. */
  public List<Award> open() {
    return score.awards().filter(award -> award.status() == Status.OPEN).toList();
  }

  /** Returns the criteria about which the grader could not find out, in the rubric's order. */
  public List<Award> inconclusive() {
    return score.awards().filter(award -> award.status() == Status.INCONCLUSIVE).toList();
  }
}
