package dev.grader.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.Cli;
import dev.grader.cli.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  void rescoringSaysItInOneLineWithTheFilesOfTheFolder() {
    Path file = folder.resolve("x.csv");
    Path out = folder.resolve("out");

    Cli.Run run = rescore("--format", "csv=" + file, "--out", "" + out);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err().lines())
        .singleElement()
        .satisfies(line -> assertThat(line)
            .startsWith("wrote " + out.resolve("report.json") + ", ")
            .endsWith(", " + file));
    assertThat(rescore().err()).isEmpty();
  }

  private static Cli.Run rescore(String... more) {
    List<String> words = new ArrayList<>(List.of(
        "rescore",
        "src/test/resources/stored",
        "--rubric",
        "src/test/resources/stored/rubric.yaml"));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(String[]::new));
  }

  @Test
  void checkingSaysItToo() throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Repositories.of(work.resolve(".git"), "a.py", "x = 1\n");
    Files.writeString(work.resolve("a.py"), "x = 1\n");
    Path rubric = Files.writeString(folder.resolve("reads.yaml"), """
        rubric: reads
        title: Reads only
        categories:
          - id: code
            title: Code
            criteria:
              - {id: junk, title: No junk, points: 5, check: files, with: {forbid: ["*.pyc"]}, scale: {per-finding: 1}}
        """);
    Path file = folder.resolve("x.csv");

    Cli.Run run = Cli.run(
        Map.of("GRADER_CACHE", "" + folder.resolve("cache"), "DOCKER_HOST", "tcp://127.0.0.1:9"),
        "check",
        "" + work,
        "--rubric",
        "" + rubric,
        "--format",
        "csv=" + file);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("wrote " + file);
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
