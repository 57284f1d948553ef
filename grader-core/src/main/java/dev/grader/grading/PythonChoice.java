package dev.grader.grading;

import dev.grader.submission.dependency.Dependencies.PythonRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

  /**
   * Returns the choice, and behind it what else may be tried where its dependencies do not fit:
   * nothing where the rubric decides, else what the submission's own words admit.
   *
   * @param offered newest first; at least one
   */
  static List<PythonChoice> inOrder(
      List<String> offered, Optional<String> rubric, Optional<PythonRequest> submission) {
    PythonChoice first = of(offered, rubric, submission);
    if (rubric.isPresent()) {
      return List.of(first);
    }
    Predicate<String> admits = submission
        .map(request -> PythonSpecifier.parse(request.specifier()))
        .<Predicate<String>>map(specifier -> specifier::admits)
        .filter(each -> each.test(first.version())) // where none is there, any may be tried
        .orElse(version -> true);
    List<PythonChoice> all = new ArrayList<>(List.of(first));
    offered.stream()
        .filter(version -> !version.equals(first.version()) && admits.test(version))
        .forEach(version -> all.add(new PythonChoice(version, first.reason())));
    return all;
  }

  /** Returns this with the reason why it is used instead of that one. */
  PythonChoice insteadOf(PythonChoice better, String requirement) {
    String what = requirement.isEmpty() ? "all declared dependencies together" : requirement;
    return new PythonChoice(
        version, "Python " + better.version() + " comes first, but has no wheels for " + what);
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
