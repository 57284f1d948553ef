package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");

  @TempDir
  private Path folder;

  @Test
  void showsWhatGotWorseByCriterion() throws IOException {
    Cli.Run run = Cli.run("compare", report("" + milder()), report("" + STORED));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("Before  ").contains("\nAfter   ");
    assertThat(run.out()).contains("graded by different rubrics").contains("\nWorse\n");
  }

  @Test
  void followsItsSchemaAsJson() throws IOException {
    Cli.Run run =
        Cli.run("compare", report("" + milder()), report("" + STORED), "--format", "json");

    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:dev/grader/report/comparison.schema.json"))
            .validate(run.out(), InputFormat.JSON))
        .isEmpty();
    assertThat(run.out()).contains("\"worse\": true");
  }

  @Test
  void findsNothingChangedBetweenAReportAndItself() {
    Cli.Run run = Cli.run("compare", report("" + STORED), report("" + STORED));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Unchanged: ").doesNotContain("Worse", "Improved");
  }

  @Test
  void aFolderStandsForTheReportInIt() {
    assertThat(Cli.run("compare", "" + STORED, "" + STORED).out()).contains("Unchanged: ");
  }

  @Test
  void aMissingReportAndAnUnknownFormatAreOneMessage() {
    assertThat(Cli.run("compare", report("" + STORED), "none.json").err())
        .startsWith("grader: there is no file none.json");
    assertThat(Cli.run("compare", report("" + STORED), report("" + STORED), "--format", "pdf")
            .err())
        .startsWith("grader: there is no format 'pdf'; there are text, json");
  }

  /** The stored evidence again, by a rubric that gives points for less. */
  private Path milder() throws IOException {
    String rubric = Files.readString(STORED.resolve("rubric.yaml"))
        .replace(
            "scale: {share: formatted}",
            "scale: {measure: formatted, levels: [{at-most: 50%, points: 10}]}");
    Path file = Files.writeString(folder.resolve("milder.yaml"), rubric);
    Path out = folder.resolve("out");
    Cli.Run run = Cli.run("rescore", "" + STORED, "--rubric", "" + file, "--out", "" + out);
    assertThat(run.exit()).as(run.err()).isZero();
    return out;
  }

  private static String report(String folder) {
    return Path.of(folder, "report.json").toString();
  }
}
