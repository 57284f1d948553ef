package dev.grader.check.structure;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.submission.dependency.Dependencies;
import java.util.List;
import java.util.Map;

/** What the submission declares to need, and which of it is never installed. */
final class Needs {
  static final String DECLARED = "declared-dependencies";

  private Needs() {}

  /** Returns the measure and findings. */
  static Part of(Dependencies dependencies) {
    long names = dependencies.requirements().stream()
        .map(Dependencies.Requirement::name)
        .distinct()
        .count();
    List<Finding> refused = dependencies.refused().stream().map(Needs::finding).toList();
    return new Part(Map.of(DECLARED, Measure.count(names)), refused);
  }

  private static Finding finding(Dependencies.Refused refused) {
    String message = "not installed: " + refused.text() + " (" + refused.reason() + ")";
    return Finding.at(
            "refused-requirement", refused.place().path(), refused.place().line(), message)
        .as(Severity.INFO);
  }
}
