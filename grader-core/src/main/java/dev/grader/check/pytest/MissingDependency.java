package dev.grader.check.pytest;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.sandbox.Installation;
import dev.grader.submission.dependency.Dependencies;
import dev.grader.submission.dependency.Dependencies.Place;
import java.util.Optional;

/** The submission asks for dependencies that cannot be had. */
final class MissingDependency {
  private MissingDependency() {}

  static Evidence evidence(Installation.Impossible impossible, Dependencies dependencies) {
    Optional<Place> place = dependencies.requirements().stream()
        .filter(requirement -> requirement.line().equals(impossible.requirement()))
        .map(Dependencies.Requirement::place)
        .findFirst();
    Finding finding = Finding.at(
            "impossible-requirement",
            place.map(Place::path).orElse(""),
            place.map(Place::line).orElse(0),
            impossible.reason())
        .as(Severity.ERROR);
    String what = impossible.requirement().isEmpty()
        ? "the declared dependencies cannot be installed together"
        : "the dependency " + impossible.requirement() + " cannot be installed";
    String at =
        place.map(each -> ", declared in " + each.path() + ":" + each.line()).orElse("");
    return new Evidence.Missing(
        Fault.SUBMISSION, what + at + "; the tests were not run", java.util.List.of(finding));
  }
}
