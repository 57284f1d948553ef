package dev.grader.cli.option;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.settings.PercentConverter;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.score.PercentRange;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of every command that scores. */
public final class ThresholdOption {
  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      converter = PercentConverter.class,
      description = "Exit with 1 where the total is below that many percent.")
  private Optional<BigDecimal> failUnder = Optional.empty();

  /** Returns the threshold in percent. */
  public Optional<BigDecimal> percent() {
    return failUnder;
  }

  /** Returns the code that follows from a report, and says where the threshold decides it. */
  public ExitCode judge(Report report, Console console) {
    tell(report.score().percent(), failUnder, console);
    return ExitCode.of(report, failUnder);
  }

  /** Says where a total is below a threshold, or may be. */
  static void tell(PercentRange percent, Optional<BigDecimal> failUnder, Console console) {
    if (failUnder.filter(percent::mayBeBelow).isPresent()) {
      String word = percent.isBelow(failUnder.get()) ? " is" : " may be";
      console
          .err()
          .println("grader: " + Wording.percent(percent) + word + " below --fail-under "
              + Wording.plain(failUnder.get()) + "%");
    }
  }
}
