package dev.grader.cli;

import dev.grader.cli.settings.PercentConverter;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of every command that scores. */
final class ThresholdOption {
  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      converter = PercentConverter.class,
      description = "Exit with 1 where the total is below that many percent.")
  private Optional<BigDecimal> failUnder = Optional.empty();

  /** Returns the threshold in percent. */
  Optional<BigDecimal> percent() {
    return failUnder;
  }
}
