package dev.grader.cli.selfcheck;

import dev.grader.report.Report;
import dev.grader.rubric.Criterion;
import dev.grader.rubric.Rubric;
import dev.grader.score.Award;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Commands that mend some of what a report found, with the settings of the rubric. */
public record FixHints(Rubric rubric, Report report) {

  /** Prints each command once, most points first. */
  public void print(PrintStream out) {
    Set<String> commands = report.toMend().stream()
        .map(Award::line)
        .flatMap(line -> rubric.criteria().filter(each -> each.line().equals(line)))
        .map(Criterion::request)
        .flatMap(request -> request.check().remedies().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    out.println();
    out.println(
        commands.isEmpty()
            ? "No command mends any of it."
            : "Commands that mend some of it, to be run at the root of your answer:");
    commands.forEach(command -> out.println("  " + command));
  }
}
