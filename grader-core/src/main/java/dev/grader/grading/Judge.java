package dev.grader.grading;

import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.rubric.Rubric;
import dev.grader.score.Review;
import java.util.List;

/**
 * Holds a dossier against a rubric. Pure: needs no engine and no network, and equal input gives
 * equal reports.
 */
public final class Judge {
  private Judge() {}

  /** Returns the report of what {@code rubric} says of {@code dossier}, unreviewed. */
  public static Report judge(Dossier dossier, Rubric rubric) {
    return judge(dossier, rubric, List.of());
  }

  /**
   * Returns the report of what {@code rubric} and people say of {@code dossier}.
   *
   * @param reviews oldest first; see {@link Rubric#score(java.util.Map, List)}
   */
  public static Report judge(Dossier dossier, Rubric rubric, List<Review> reviews) {
    return new Report(
        dossier.subject(),
        used(rubric),
        rubric.score(dossier.evidence(), reviews),
        dossier.facts(),
        dossier.provenance());
  }

  /** Returns what reports say of a rubric. */
  public static Report.RubricUsed used(Rubric rubric) {
    return new Report.RubricUsed(
        rubric.id(),
        rubric.title(),
        rubric.sha256(),
        rubric.setup().assignment().timeBox());
  }
}
