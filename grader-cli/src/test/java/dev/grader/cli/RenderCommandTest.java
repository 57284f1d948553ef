package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored report, long after: no engine and no network is there, and the answer is the same. */
class RenderCommandTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");
  private static final Path REPORT = STORED.resolve("report.json");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"terminal", "json", "html", "markdown"})
  void rendersTheSameBytesTwice(String format) {
    Cli.Run first = Offline.run("render", REPORT.toString(), "--format", format);
    Cli.Run second = Offline.run("render", REPORT.toString(), "--format", format);

    assertThat(first.exit()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("The code is formatted").isEqualTo(second.out());
  }

  @Test
  void rendersAReportAsJsonByteForByte() throws IOException {
    assertThat(Offline.run("render", REPORT.toString(), "--format", "json").out())
        .isEqualTo(Files.readString(REPORT));
  }

  @Test
  void aCandidateSeesOnlyThePointsOfWhatIsHidden() throws IOException {
    Path hidden = Files.writeString(
        folder.resolve("hidden.yaml"),
        Files.readString(STORED.resolve("rubric.yaml"))
            .replace("check: black", "visibility: never, check: black"));
    Path out = folder.resolve("out");
    Offline.run("rescore", "" + STORED, "--rubric", "" + hidden, "--out", "" + out);
    String report = out.resolve("report.json").toString();

    Cli.Run team = Offline.run("render", report);
    Cli.Run candidate = Offline.run("render", report, "--for", "candidate", "--format", "json");
    Cli.Run wrong = Offline.run("render", report, "--for", "nobody");

    assertThat(team.out()).contains("The code is formatted");
    assertThat(candidate.out())
        .contains("\"Not shown to candidates\"")
        .doesNotContain("The code is formatted", "black(");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("candidate-after-release");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"schema\": \"grader-report/1\"}",
        "{\"schema\": \"grader-report/2\"}",
        "{\"schema\": \"somebody-else/1\", \"score\": 3}",
        "\u0000\u0001binary"
      })
  void aFileThatIsNoReportIsOneClearMessage(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), content);

    Offline.assertRefused(Offline.run("render", file.toString()), "x.json");
  }

  @Test
  void aReportFromANewerGraderSaysSo() throws IOException {
    String newer = Files.readString(REPORT).replace("grader-report/1", "grader-report/7");
    Path file = Files.writeString(folder.resolve("newer.json"), newer);

    Offline.assertRefused(Offline.run("render", file.toString()), "grader-report/7");
  }

  @Test
  void aReportCutInTheMiddleIsRefused() throws IOException {
    String whole = Files.readString(REPORT);
    Path file =
        Files.writeString(folder.resolve("cut.json"), whole.substring(0, whole.length() / 2));

    Offline.assertRefused(Offline.run("render", file.toString()), "cut.json");
  }

  @Test
  void aDossierIsNoReport() {
    Offline.assertRefused(
        Offline.run("render", STORED.resolve("dossier.json").toString()), "dossier.json");
  }

  @Test
  void aMissingFileSaysWhoWritesIt() {
    Offline.assertRefused(
        Offline.run("render", folder.resolve("none.json").toString()), "grader grade");
  }
}
