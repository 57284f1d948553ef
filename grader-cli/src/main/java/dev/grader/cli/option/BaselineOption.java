package dev.grader.cli.option;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.Content;
import dev.grader.cli.folder.EarlierRun;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Comparison;
import dev.grader.report.ComparisonFormat;
import dev.grader.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of a command that fails only on what got worse. */
public final class BaselineOption {
  @Option(
      names = "--baseline",
      paramLabel = "REPORT.json",
      description =
          "An earlier report. Exit with 1 only on what got worse since: a criterion's points, findings or gate, or the"
              + " total falling below --fail-under.")
  private Optional<Path> baseline = Optional.empty();

  /** Reads it, so that a mistake is told before anything runs. */
  public Optional<Report> read() throws IOException, UserError {
    return baseline.isEmpty() ? Optional.empty() : Optional.of(EarlierRun.report(baseline.get()));
  }

  /** Says what changed since an earlier report, and returns the exit code that follows from it. */
  public static ExitCode judge(
      Report before, Report after, Optional<BigDecimal> failUnder, Console console)
      throws IOException {
    Comparison comparison = Comparison.of(before, after);
    ComparisonFormat text = Catalog.comparisonFormats().get(0);
    console.err().write(Content.of(out -> text.write(comparison, out)));
    Optional<BigDecimal> crossed = failUnder.filter(comparison::fellBelow);
    ThresholdOption.tell(after.score().percent(), crossed, console);
    return ExitCode.of(comparison, after.score(), failUnder);
  }
}
