package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored files, long after: no engine and no network is there, and the answer is the same. */
class RescoreRenderTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");
  private static final Path REPORT = STORED.resolve("report.json");
  private static final Path RUBRIC = STORED.resolve("rubric.yaml");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"terminal", "json", "html", "markdown"})
  void rendersTheSameBytesTwice(String format) {
    Cli.Run first = offline("render", REPORT.toString(), "--format", format);
    Cli.Run second = offline("render", REPORT.toString(), "--format", format);

    assertThat(first.exit()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("The code is formatted").isEqualTo(second.out());
  }

  @Test
  void rendersAReportAsJsonByteForByte() throws IOException {
    assertThat(offline("render", REPORT.toString(), "--format", "json").out())
        .isEqualTo(Files.readString(REPORT));
  }

  @Test
  void rescoresUnderTheSameRubricToTheSameReport() throws IOException {
    Cli.Run run =
        offline("rescore", STORED.toString(), "--rubric", RUBRIC.toString(), "--format", "json");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(REPORT));
  }

  @Test
  void writesTheSameFilesTwice() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    for (Path out : new Path[] {first, second}) {
      offline("rescore", STORED.toString(), "--rubric", RUBRIC.toString(), "--out", "" + out);
    }

    for (String name : new String[] {"report.json", "report.html", "report.md", "dossier.json"}) {
      assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
    }
    assertThat(first.resolve("dossier.json"))
        .hasSameBinaryContentAs(STORED.resolve("dossier.json"));
  }

  @Test
  void anotherRubricGivesOtherPoints() throws IOException {
    Path harder = rubric("points: 10, check: black", "points: 100, check: black");

    Cli.Run run = offline(
        "rescore", STORED.resolve("dossier.json").toString(), "--rubric", harder.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Total  5 of 115 points");
  }

  @Test
  void reviewsBesideTheDossierDecideAndGoAlong() throws IOException {
    Path stored = Files.createDirectory(folder.resolve("stored"));
    Files.copy(STORED.resolve("dossier.json"), stored.resolve("dossier.json"));
    Files.writeString(stored.resolve("reviews.json"), """
        {"schema": "grader-reviews/1", "reviews": [
          {"criterion": "formatting", "points": 9, "reason": "Generated files.", "by": "Ann",
           "at": "2026-11-04T09:00:00Z"},
          {"criterion": "gone", "points": 9, "reason": "x", "by": "Ann", "at": "2026-11-04T09:00:00Z"}
        ]}
        """);
    Path out = folder.resolve("out");

    Cli.Run run = offline("rescore", "" + stored, "--rubric", "" + RUBRIC, "--out", "" + out);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("a review does not count here: there is no criterion 'gone'");
    assertThat(run.out())
        .contains("Generated files: 9 of 10 points.")
        .contains("Decided by Ann on 2026-11-04 09:00 UTC. Measured: 0 of 10.");
    assertThat(out.resolve("reviews.json")).exists();
  }

  @Test
  void aCandidateSeesOnlyThePointsOfWhatIsHidden() throws IOException {
    Path hidden = rubric("check: black", "visibility: never, check: black");
    Path out = folder.resolve("out");
    offline("rescore", "" + STORED, "--rubric", "" + hidden, "--out", "" + out);
    String report = out.resolve("report.json").toString();

    Cli.Run team = offline("render", report);
    Cli.Run candidate = offline("render", report, "--for", "candidate", "--format", "json");
    Cli.Run wrong = offline("render", report, "--for", "nobody");

    assertThat(team.out()).contains("The code is formatted");
    assertThat(candidate.out())
        .contains("\"Not shown to candidates\"")
        .doesNotContain("The code is formatted", "black(");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("candidate-after-release");
  }

  @Test
  void theThresholdCountsHereToo() {
    assertThat(offline("rescore", "" + STORED, "--rubric", "" + RUBRIC, "--fail-under", "90")
            .exit())
        .isEqualTo(1);
  }

  @Test
  void whatWasNeverGatheredIsInconclusiveAndSaysWhatToRun() throws IOException {
    Path other =
        rubric("check: black, scale: {share: formatted}", "check: ruff, scale: {per-finding: 1}");

    Cli.Run run = offline("rescore", STORED.toString(), "--rubric", other.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("Total  5 to 15 of 25 points")
        .contains("grade the submission again");
  }

  @Test
  void aMistakeInTheRubricComesBeforeAnythingElse() throws IOException {
    Path broken = rubric("check: black", "check: blakc");

    Cli.Run run = offline("rescore", STORED.toString(), "--rubric", broken.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("did you mean `black`");
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

    assertRefused(offline("render", file.toString()), "x.json");
  }

  @Test
  void aReportFromANewerGraderSaysSo() throws IOException {
    String newer = Files.readString(REPORT).replace("grader-report/1", "grader-report/7");
    Path file = Files.writeString(folder.resolve("newer.json"), newer);

    assertRefused(offline("render", file.toString()), "grader-report/7");
  }

  @Test
  void aDossierIsNoReportAndAReportNoDossier() {
    assertRefused(offline("render", STORED.resolve("dossier.json").toString()), "dossier.json");
    assertRefused(offline("rescore", REPORT.toString(), "--rubric", "default"), "report.json");
  }

  @Test
  void aReportCutInTheMiddleIsRefused() throws IOException {
    String whole = Files.readString(REPORT);
    Path file =
        Files.writeString(folder.resolve("cut.json"), whole.substring(0, whole.length() / 2));

    assertRefused(offline("render", file.toString()), "cut.json");
  }

  @Test
  void aMissingFileSaysWhoWritesIt() {
    assertRefused(offline("render", folder.resolve("none.json").toString()), "grader grade");
    assertRefused(offline("rescore", folder.toString(), "--rubric", "default"), "grader grade");
  }

  @Test
  void aFullDiskIsOneMessageAndLosesNoOldFile() throws Exception {
    // A file system of 16 KiB in a mount namespace of its own: the dossier fits in, the page not.
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path out = Files.createDirectory(folder.resolve("out"));
    String script = "mount -t tmpfs -o size=16k none \"$1\" && echo old > \"$1/report.html\""
        + " && \"$2\" -cp \"$3\" dev.grader.cli.Main rescore \"$4\" --rubric \"$5\" --out \"$1\";"
        + " echo \"exit $?\"; ls -A \"$1\"; cat \"$1/report.html\"";
    Process process = new ProcessBuilder(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            script,
            "sh",
            out.toString(),
            java,
            System.getProperty("java.class.path"),
            STORED.toString(),
            RUBRIC.toString())
        .redirectErrorStream(true)
        .start();

    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("grader: cannot read or write: ", "exit 3", "\nold\n");
    assertThat(said).doesNotContain(".tmp", "\tat ");
  }

  private Path rubric(String from, String to) throws IOException {
    String changed = Files.readString(RUBRIC).replace(from, to);
    return Files.writeString(folder.resolve("changed.yaml"), changed);
  }

  /** Docker and proxy point at a port where nobody listens. */
  private static Cli.Run offline(String... arguments) {
    return Cli.run(
        Map.of("DOCKER_HOST", "tcp://127.0.0.1:9", "HTTPS_PROXY", "http://127.0.0.1:9"), arguments);
  }

  private static void assertRefused(Cli.Run run, String... said) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).startsWith("grader: ").contains(said).doesNotContain("internal error");
  }
}
