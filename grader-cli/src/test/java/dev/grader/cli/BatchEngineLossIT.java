package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.SecondEngine;
import dev.grader.servers.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine is killed in the middle of a batch, and comes back. */
@Timeout(400)
class BatchEngineLossIT {
  private static final int SUBMISSIONS = 8;

  @TempDir
  private Path folder;

  private SecondEngine engine;
  private String base = "";
  private Path temporary = Path.of("");

  @BeforeEach
  void start() throws Exception {
    base = RealEngine.facts().baseImage();
    String tools = RealEngine.toolImage(folder);
    engine = SecondEngine.start(Files.createDirectory(folder.resolve("engine")), 1000);
    engine.take(base, tools);
    temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.writeString(folder.resolve("rubric.yaml"), TestsOnly.RUBRIC);
    for (int i = 0; i < SUBMISSIONS; i++) {
      Repositories.of(
          folder.resolve("submissions/c" + i), "test_a.py", "def test_a():\n    pass\n");
    }
  }

  @AfterEach
  void stop() throws Exception {
    engine.close();
  }

  @Test
  void everySubmissionIsGradedOnceAndNothingIsLeft() throws Exception {
    CompletableFuture<Cli.Run> batch = CompletableFuture.supplyAsync(this::batch);
    Waiting.until(() -> graded() > 0 || batch.isDone());

    engine.kill();
    engine.comeBack();
    Cli.Run run = batch.get();

    assertThat(run.exit()).as(run.err() + run.out()).isZero();
    assertThat(graded()).isEqualTo(SUBMISSIONS);
    assertThat(engine.ask("ps", "--all", "--quiet")).as("containers").isEmpty();
    assertThat(temporary).isEmptyDirectory();
  }

  private Cli.Run batch() {
    return Cli.run(
        Map.of(
            "DOCKER_HOST", engine.address(),
            "GRADER_BASE_IMAGE", base,
            "TMPDIR", temporary.toString()),
        "batch",
        folder.resolve("submissions").toString(),
        "--rubric",
        folder.resolve("rubric.yaml").toString(),
        "--sandbox",
        "docker",
        "--jobs",
        "2",
        "--out",
        folder.resolve("out").toString());
  }

  private long graded() throws IOException {
    Path candidates = folder.resolve("out/candidates");
    if (Files.notExists(candidates)) {
      return 0;
    }
    try (Stream<Path> folders = Files.list(candidates)) {
      return folders.filter(each -> Files.exists(each.resolve("report.json"))).count();
    }
  }
}
