package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.wiring.Wiring;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricText;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code grader rubric}: check one, show it to a candidate, list the bundled ones, print the schema
 * for editors.
 */
@Command(
    name = "rubric",
    description =
        "Check a rubric, show it to a candidate, list the bundled ones, print the JSON Schema.",
    footerHeading = "%nExamples:%n",
    footer = {"  grader rubric check my-rubric.yaml", "  grader rubric show backend-api"})
final class RubricCommand implements Runnable {
  private final Wiring wiring;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  RubricCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: check, show, list or schema");
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Read a rubric and name every mistake in it.",
      footerHeading = "%nExamples:%n",
      footer = {"  grader rubric check my-rubric.yaml", "  grader rubric check default"})
  int check(
      @Parameters(paramLabel = "FILE", description = "Rubric file or bundled rubric.") String file)
      throws Exception {
    Rubric rubric = wiring.rubric(file);
    long criteria = rubric.criteria().count();
    print(file + ": ok, " + criteria + (criteria == 1 ? " criterion, " : " criteria, ")
        + rubric.total() + " points");
    return ExitCode.GRADED.number();
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Say what each criterion measures and how it scores, for a candidate to read.",
      footerHeading = "%nExamples:%n",
      footer = {"  grader rubric show default", "  grader rubric show my-rubric.yaml --all"})
  int show(
      @Parameters(paramLabel = "FILE", description = "Rubric file or bundled rubric.") String file,
      @Option(names = "--all", description = "Also what candidates may not see.") boolean all)
      throws Exception {
    Rubric rubric = wiring.rubric(file);
    RubricText text = new RubricText(Catalog.checks());
    wiring.console().out().print(all ? text.forTheTeam(rubric) : text.forCandidates(rubric));
    return ExitCode.GRADED.number();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the bundled rubrics.",
      footerHeading = "%nExamples:%n",
      footer = {"  grader rubric list", "  grader grade . --rubric algorithms"})
  int list() throws Exception {
    for (String name : RubricReader.BUNDLED) {
      print(String.format(Locale.ROOT, "%-20s %s", name, wiring.rubric(name).title()));
    }
    return ExitCode.GRADED.number();
  }

  @Command(
      name = "schema",
      mixinStandardHelpOptions = true,
      description = "Print the JSON Schema of rubrics, for editors.",
      footerHeading = "%nExamples:%n",
      footer = {"  grader rubric schema > rubric.schema.json", "  grader rubric schema | jq .title"
      })
  int schema() {
    wiring.console().out().print(wiring.rubrics().schema());
    return ExitCode.GRADED.number();
  }

  private void print(String line) {
    wiring.console().out().println(line);
  }
}
