package dev.grader.grading;

import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.submission.Commit.Author;
import java.util.List;

/**
 * What one grading gives: all evidence, and what the rubric says of it.
 *
 * @param people whom the history names, for who grades blind; they are in no file
 */
public record Graded(Dossier dossier, Report report, List<Author> people) {
  /** Copies. */
  public Graded {
    people = List.copyOf(people);
  }

  Graded naming(List<Author> named) {
    return new Graded(dossier, report, named);
  }
}
