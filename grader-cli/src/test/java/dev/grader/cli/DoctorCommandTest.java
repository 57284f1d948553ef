package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir
  private Path folder;

  @Test
  void withoutAnyUsableSandboxItSaysWhatToMendAndEndsWith4() {
    Cli.Run run = Cli.run(
        Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock"), "doctor", "--sandbox", "docker");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .contains("This machine", "Java: ", "Sandbox docker")
        .contains("BAD     Docker engine: ")
        .endsWith("nothing can be graded. Mend what is BAD above.\n");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsBad() {
    Cli.Run run = Cli.run(
        Map.of(
            "DOCKER_HOST", "unix:///nowhere/docker.sock",
            "GRADER_DATABASE", "jdbc:postgresql://127.0.0.1:9/grader?sslmode=disable",
            "GRADER_DATABASE_PASSWORD", "hush-hush"),
        "doctor",
        "--sandbox",
        "docker");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .contains("Database jdbc:postgresql://127.0.0.1:9/grader\n")
        .contains("BAD     connection: ", "does not answer")
        .contains("-> see that it runs, that the address is right")
        .doesNotContain("hush-hush");
  }

  @Test
  void aMistakeInTheSettingsIsBadAndKeepsNobodyFromTheRest() throws Exception {
    Path file = Files.writeString(folder.resolve(".grader.yaml"), "fail-under: 70\nrubrik: mine\n");

    Cli.Run run = Cli.run(
        folder,
        Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock", "XDG_CONFIG_HOME", "" + folder),
        "doctor",
        "--sandbox",
        "docker");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Settings\n  BAD     file: " + file + ":2:1: error: unknown key 'rubrik'")
        .contains("did you mean `rubric`?", "          -> mend it, or take it away\n")
        .contains("Sandbox docker");
  }

  @Test
  void aPasswordInTheAddressIsRefused() {
    Cli.Run run = Cli.run("doctor", "--database", "jdbc:postgresql://u:hush-hush@db/grader");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("set GRADER_DATABASE_PASSWORD").doesNotContain("hush-hush");
  }

  @Test
  void aFolderThatCannotBeMadeIsBad() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Cli.Run run = Cli.run(
        Map.of("GRADER_CACHE", file.toString(), "DOCKER_HOST", "unix:///nowhere/docker.sock"),
        "doctor",
        "--sandbox",
        "docker");

    assertThat(run.out())
        .contains("BAD     cache folder: " + file + " cannot be written")
        .contains("-> make it writable, or name others with GRADER_CACHE and TMPDIR");
  }
}
