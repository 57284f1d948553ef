package dev.grader.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.Cli;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher runs once, to learn which classes a command needs. */
class TrainCommandTest {
  @TempDir
  private Path temporary;

  /**
   * The limit is less than what a batch waits before it tries again what went wrong on our side.
   */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void gradesAloneAndInABatchWithoutAnEngineAndLeavesNothing() {
    Cli.Run run = Cli.run(
        Map.of("TMPDIR", temporary.toString(), "DOCKER_HOST", "unix:///nowhere/docker.sock"),
        "train");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Final score");
    assertThat(temporary).isEmptyDirectory();
  }
}
