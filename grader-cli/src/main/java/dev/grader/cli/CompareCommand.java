package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.Content;
import dev.grader.cli.folder.EarlierRun;
import dev.grader.cli.wiring.Wiring;
import dev.grader.report.Comparison;
import dev.grader.report.ComparisonFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grader compare}: what changed from one report to another. */
@Command(
    name = "compare",
    description =
        "Show what got worse or improved from one report to another, such as of a second submission by the same"
            + " candidate. Runs nothing and needs no network.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader compare first/report.json second/report.json",
      "  grader compare first/report.json second/report.json --format json",
    })
final class CompareCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(index = "0", paramLabel = "A.json", description = "The earlier report.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B.json", description = "The later report.")
  private Path after = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "text",
      description = "text or json. Default: ${DEFAULT-VALUE}.")
  private String format = "text";

  CompareCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    ComparisonFormat chosen = chosen();
    Comparison comparison = Comparison.of(EarlierRun.report(before), EarlierRun.report(after));
    wiring.console().write(Content.of(out -> chosen.write(comparison, out)));
    return ExitCode.GRADED.number();
  }

  private ComparisonFormat chosen() throws UserError {
    List<ComparisonFormat> known = Catalog.comparisonFormats();
    return known.stream()
        .filter(each -> each.id().equals(format))
        .findFirst()
        .orElseThrow(() -> new UserError("there is no format '" + format + "'; there are "
            + String.join(", ", known.stream().map(ComparisonFormat::id).toList())));
  }
}
