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
