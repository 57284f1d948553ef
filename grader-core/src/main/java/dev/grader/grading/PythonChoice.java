package dev.grader.grading;

import dev.grader.submission.dependency.Dependencies.PythonRequest;
import java.util.List;
import java.util.Optional;

/**
 * Which Python runs the submission, and why.
 *
 * @param version such as {@code 3.13}
 * @param reason one clause for the report
 */
record PythonChoice(String version, String reason) {

  /**
   * Chooses: the rubric's version, else what the submission asks for, else the newest there.
   *
   * @param offered newest first; at least one
   */
  static PythonChoice of(
      List<String> offered, Optional<String> rubric, Optional<PythonRequest> submission) {
    String newest = offered.get(0);
    if (rubric.isPresent()) {
      return offered.contains(rubric.get())
          ? new PythonChoice(rubric.get(), "the rubric asks for it")
          : new PythonChoice(
              newest,
              "the rubric asks for " + rubric.get() + ", which is not there; the newest is used");
    }
    return submission
        .map(request -> ofSubmission(offered, request))
        .orElseGet(() -> new PythonChoice(newest, "the newest here; nothing asks for another"));
  }

  private static PythonChoice ofSubmission(List<String> offered, PythonRequest request) {
    String asked = request.specifier() + " (" + request.place().path() + ")";
    PythonSpecifier specifier = PythonSpecifier.parse(request.specifier());
    return offered.stream()
        .filter(specifier::admits)
        .findFirst()
        .map(version -> new PythonChoice(version, "the submission asks for " + asked))
        .orElseGet(() -> new PythonChoice(
            offered.get(0),
            "the submission asks for " + asked + ", which is not there; the newest is used"));
  }
}
