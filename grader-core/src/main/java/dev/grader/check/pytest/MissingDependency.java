package dev.grader.check.pytest;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.sandbox.Installation;
import dev.grader.submission.dependency.Dependencies;
import dev.grader.submission.dependency.Dependencies.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The submission asks for dependencies that cannot be had. */
final class MissingDependency {
  private MissingDependency() {}

  /** Nothing could be installed, and that is the submission's fault. */
  static Evidence evidence(Installation.Impossible impossible, Dependencies dependencies) {
    Optional<Place> place = place(impossible.requirement(), dependencies);
    Finding finding =
        finding("impossible-requirement", place, impossible.reason()).as(Severity.ERROR);
    String what = impossible.requirement().isEmpty()
        ? "the declared dependencies cannot be installed together"
        : "the dependency " + impossible.requirement() + " cannot be installed";
    return new Evidence.Missing(
        Fault.SUBMISSION, what + declared(place) + "; the tests were not run", List.of(finding));
  }

  /**
   * Judges a run without some dependencies: where all tests pass nothing is lost, else nobody can
   * tell whose fault it is.
   */
  static Evidence withoutSome(
      Evidence run, List<Installation.LeftOut> leftOut, Dependencies dependencies) {
    if (leftOut.isEmpty()) {
      return run;
    }
    List<Finding> findings = new ArrayList<>();
    for (Installation.LeftOut each : leftOut) {
      findings.add(finding(
          "left-out",
          place(each.requirement(), dependencies),
          each.requirement() + " was not installed, as there is no wheel of it that fits here: "
              + each.reason()));
    }
    if (run instanceof Evidence.Gathered gathered && allPass(gathered)) {
      findings.addAll(gathered.findings());
      return new Evidence.Gathered(gathered.measures(), findings, gathered.summary());
    }
    findings.addAll(run.match(
        Evidence.Gathered::findings, Evidence.Missing::findings, notApplicable -> List.of()));
    return new Evidence.Missing(Fault.GRADER, why(leftOut, dependencies), findings);
  }

  private static boolean allPass(Evidence.Gathered gathered) {
    return Stream.of(Measures.FAILED, Measures.ERRORS)
        .allMatch(name -> gathered.measures().get(name) instanceof Measure.Quantity quantity
            && quantity.value().signum() == 0);
  }

  private static String why(List<Installation.LeftOut> leftOut, Dependencies dependencies) {
    String first = leftOut.get(0).requirement();
    String others = leftOut.size() == 1 ? "" : ", and " + (leftOut.size() - 1) + " more";
    return "not all tests pass, but they ran without " + first
        + declared(place(first, dependencies)) + others
        + ": there is no wheel that fits here, and nothing is built from source";
  }

  private static Optional<Place> place(String line, Dependencies dependencies) {
    return dependencies.requirements().stream()
        .filter(requirement -> requirement.line().equals(line))
        .map(Dependencies.Requirement::place)
        .findFirst();
  }

  private static String declared(Optional<Place> place) {
    return place.map(each -> ", declared in " + each.path() + ":" + each.line()).orElse("");
  }

  private static Finding finding(String rule, Optional<Place> place, String message) {
    return Finding.at(
        rule, place.map(Place::path).orElse(""), place.map(Place::line).orElse(0), message);
  }
}
