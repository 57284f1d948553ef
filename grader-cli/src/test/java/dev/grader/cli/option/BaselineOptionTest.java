package dev.grader.cli.option;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.folder.EarlierRun;
import dev.grader.cli.terminal.Console;
import dev.grader.grading.Judge;
import dev.grader.report.Report;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineOptionTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(err), new PrintStream(err, true, UTF_8), false, false);

  @Test
  void saysThatATotalFellBelowTheThreshold() throws Exception {
    Report after = EarlierRun.report(STORED);
    BigDecimal between = after.score().percent().high().add(BigDecimal.ONE);

    ExitCode code = BaselineOption.judge(milder(), after, Optional.of(between), console);

    assertThat(code).isEqualTo(ExitCode.BELOW);
    assertThat(err.toString(UTF_8)).containsPattern("grader: [0-9.]+% is below --fail-under ");
  }

  @Test
  void saysNothingOfAThresholdThatWasNotReachedBeforeEither() throws Exception {
    Report same = EarlierRun.report(STORED);

    ExitCode code = BaselineOption.judge(same, same, Optional.of(BigDecimal.valueOf(100)), console);

    assertThat(code).isEqualTo(ExitCode.GRADED);
    assertThat(err.toString(UTF_8)).doesNotContain("--fail-under");
  }

  /** The same evidence by a rubric that gives points for less. */
  private static Report milder() throws Exception {
    String text = Files.readString(STORED.resolve("rubric.yaml"))
        .replace(
            "scale: {share: formatted}",
            "scale: {measure: formatted, levels: [{at-most: 50%, points: 10}]}");
    Rubric rubric = new RubricReader(Catalog.checks()).read(new RubricSource("milder.yaml", text));
    return Judge.judge(EarlierRun.dossier(STORED), rubric, List.of());
  }
}
