package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --format} writes where. */
class OutputsTest {
  private static final String REPORT = "src/test/resources/stored/report.json";

  @TempDir
  private Path folder;

  @Test
  void writesFilesAndPrintsTheTerminalsFormatBeside() throws IOException {
    Path junit = folder.resolve("new/junit.xml");

    Cli.Run run = Cli.run(
        "render", REPORT, "--format", "junit=" + junit, "--format", "sarif=" + folder + "/");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(Cli.run("render", REPORT).out());
    assertThat(junit).content().startsWith("<?xml").contains("<testsuites name=");
    assertThat(folder.resolve("report.sarif")).content().contains("\"version\": \"2.1.0\"");
    assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void printsWhatHasNoFile() {
    Cli.Run run = Cli.run("render", REPORT, "--format", "csv,html=" + folder.resolve("x.html"));

    assertThat(run.out()).startsWith("candidate,commit,").doesNotContain("Total  ");
    assertThat(folder.resolve("x.html")).isNotEmptyFile();
  }

  @Test
  void writesIntoAPipeWithoutReplacingIt() {
    Cli.Run run = Cli.run("render", REPORT, "--format", "json=/dev/null");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void saysWhatItWrote() {
    Path file = folder.resolve("x.html");

    assertThat(Cli.run("render", REPORT, "--format", "html=" + file).err())
        .isEqualToIgnoringNewLines("wrote " + file);
  }

  @Test
  void aFolderThatCannotBeMadeIsTheFaultOfItsOwnOption() {
    assertThat(Cli.run("render", REPORT, "--format", "html=/proc/x/y.html").err())
        .contains("cannot write to the folder /proc/x", "name another one with --format");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"junit=", "pdf=x.pdf", "junit=pom.xml/x.xml", "html=target/a,csv=target/./a"})
  void aMistakeIsToldBeforeAnythingIsWritten(String format) {
    Cli.Run run = Cli.run("render", REPORT, "--format", format);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("grader: ");
    assertThat(run.err().lines().toList()).hasSize(1);
  }
}
