package dev.grader.grading;

import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.rubric.Rubric;

/**
 * Holds a dossier against a rubric. Pure: needs no engine and no network, and equal input gives
 * equal reports.
 */
public final class Judge {
  private Judge() {}

  /** Returns the report of what {@code rubric} says of {@code dossier}. */
  public static Report judge(Dossier dossier, Rubric rubric) {
    return new Report(
        dossier.subject(),
        new Report.RubricUsed(
            rubric.id(),
            rubric.title(),
            rubric.sha256(),
            rubric.setup().assignment().timeBox()),
        rubric.score(dossier.evidence()),
        dossier.facts(),
        dossier.provenance());
  }
}
