package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.catalog.Catalog;
import dev.grader.check.CheckType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksCommandTest {
  @Test
  void listsEveryCheckWithWhatItMeasures() {
    Cli.Run run = Cli.run("checks");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
        .hasSameSizeAs(Catalog.checks());
  }

  @Test
  void showsMeasuresAndSettingsOfACheck() {
    Cli.Run run = Cli.run("checks", "black");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Measures\n  formatted ")
        .contains("Settings (under `with:`)\n  line-length ")
        .contains("Default: 88.");
  }

  @Test
  void fitsEightyColumns() {
    Stream<String> all = Stream.concat(
        Cli.run("checks").out().lines(),
        Catalog.checks().stream()
            .map(CheckType::id)
            .flatMap(id -> Cli.run("checks", id).out().lines()));

    assertThat(all).allMatch(line -> line.length() <= 80);
  }

  @Test
  void namesTheChecksThereAreWhereItKnowsNoSuchOne() {
    Cli.Run run = Cli.run("checks", "blak");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("there is no check 'blak'", "black, ruff, pytest");
  }
}
