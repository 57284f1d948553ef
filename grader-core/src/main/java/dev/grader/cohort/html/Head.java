package dev.grader.cohort.html;

import dev.grader.cohort.Cohort;
import dev.grader.report.Foreign;
import dev.grader.report.Wording;

/**
 * What both pages begin with.
 *
 * @param state how many there are
 */
public record Head(String rubric, String title, String state) {
  /** Code points of a name, a title or a label. */
  static final int TITLE = 120;

  /** Code points of a sentence. */
  static final int SENTENCE = 300;

  static Head of(Cohort cohort) {
    long graded = cohort.standings().count();
    long apart = cohort.members().size() - graded;
    return new Head(
        Foreign.line(cohort.rubric().title(), TITLE),
        Foreign.line(cohort.title(), TITLE),
        Wording.count(graded, "candidate") + " graded"
            + (apart == 0 ? "" : ", " + apart + " not graded"));
  }
}
