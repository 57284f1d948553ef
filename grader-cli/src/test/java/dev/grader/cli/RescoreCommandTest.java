package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored dossier, long after: no engine and no network is there, and the answer is the same. */
class RescoreCommandTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");
  private static final Path REPORT = STORED.resolve("report.json");
  private static final Path RUBRIC = STORED.resolve("rubric.yaml");

  @TempDir
  private Path folder;

  @Test
  void rescoresUnderTheSameRubricToTheSameReport() throws IOException {
    Cli.Run run = Offline.run(
        "rescore", STORED.toString(), "--rubric", RUBRIC.toString(), "--format", "json");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(REPORT));
  }

  @Test
  void writesTheSameFilesTwice() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    for (Path out : new Path[] {first, second}) {
      Offline.run("rescore", STORED.toString(), "--rubric", RUBRIC.toString(), "--out", "" + out);
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

    Cli.Run run = Offline.run(
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

    Cli.Run run = Offline.run("rescore", "" + stored, "--rubric", "" + RUBRIC, "--out", "" + out);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("a review does not count here: there is no criterion 'gone'");
    assertThat(run.out())
        .contains("Generated files: 9 of 10 points.")
        .contains("Decided by Ann on 2026-11-04 09:00 UTC. Measured: 0 of 10.");
    assertThat(out.resolve("reviews.json")).exists();
  }

  @Test
  void theThresholdCountsHereToo() {
    assertThat(Offline.run("rescore", "" + STORED, "--rubric", "" + RUBRIC, "--fail-under", "90")
            .exit())
        .isEqualTo(1);
  }

  @Test
  void whatWasNeverGatheredIsInconclusiveAndSaysWhatToRun() throws IOException {
    Path other =
        rubric("check: black, scale: {share: formatted}", "check: ruff, scale: {per-finding: 1}");

    Cli.Run run = Offline.run("rescore", STORED.toString(), "--rubric", other.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("Total  5 to 15 of 25 points")
        .contains("grade the submission again");
  }

  @Test
  void aMistakeInTheRubricComesBeforeAnythingElse() throws IOException {
    Path broken = rubric("check: black", "check: blakc");

    Cli.Run run = Offline.run("rescore", STORED.toString(), "--rubric", broken.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("did you mean `black`");
  }

  @Test
  void aReportIsNoDossier() {
    Offline.assertRefused(
        Offline.run("rescore", REPORT.toString(), "--rubric", "default"), "report.json");
  }

  @Test
  void aMissingFileSaysWhoWritesIt() {
    Offline.assertRefused(
        Offline.run("rescore", folder.toString(), "--rubric", "default"), "grader grade");
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
}
