package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.State;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.UsesEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What others do to a batch that is at work. */
@UsesEngine
@Timeout(300)
class BatchCancelledIT {
  @TempDir
  private Path folder;

  private Path temporary = Path.of("");
  private BatchFolder batch = new BatchFolder(Path.of(""));

  @BeforeEach
  void makeSubmissions() throws Exception {
    RealEngine.toolImage(folder);
    temporary = Files.createDirectory(folder.resolve("tmp"));
    batch = new BatchFolder(folder.resolve("out"));
    Files.writeString(folder.resolve("rubric.yaml"), TestsOnly.RUBRIC);
    Repositories.of(folder.resolve("submissions/a"), "test_a.py", "def test_a():\n    pass\n");
    String sleeps = "import subprocess\n\n\ndef test_b():\n" + Leftovers.SLEEPS;
    Repositories.of(folder.resolve("submissions/b"), "test_b.py", sleeps);
    Repositories.of(folder.resolve("submissions/c"), "test_b.py", sleeps);
  }

  @Test
  void reviewsAreKeptAndWhatRunsIsStopped() throws Exception {
    GraderProcess process = start();
    try {
      Leftovers.awaitTests(process.pid());

      Cli.Run review = Cli.run(
          "review",
          "" + batch.folder(),
          "a",
          "--criterion",
          "pass",
          "--points",
          "7",
          "--reason",
          "Too few.",
          "--by",
          "Ann");
      Cli.Run second = Cli.run(
          "batch",
          folder.resolve("submissions").toString(),
          "--rubric",
          folder.resolve("rubric.yaml").toString(),
          "--out",
          "" + batch.folder());
      Cli.Run cancel = Cli.run("batch", "cancel", "--out", "" + batch.folder());

      assertThat(review.out())
          .as(review.err())
          .isEqualTo("a: 10 of 10 points before, now 7 of 10\n");
      assertThat(second.exit()).isEqualTo(2);
      assertThat(second.err()).contains("another 'grader batch' is at work in");
      assertThat(cancel.out()).as(cancel.err()).endsWith(": 2 submissions called off\n");
      assertThat(process.end()).as(process.text()).isEqualTo(3);
    } finally {
      process.kill();
    }
    Leftovers.assertNone(process.pid(), temporary);
    assertThat(batch.requireLedger().lines())
        .extracting(Ledger.Line::state)
        .containsExactly(State.GRADED, State.CANCELLED, State.CANCELLED);
    assertThat(batch.candidate("a").resolve("report.json")).content().contains("Too few.");
    assertThat(batch.folder().resolve("ranking.csv")).content().contains("\"a\"", ",7,");
    assertThat(process.text()).contains("b: cancelled", "1 of 3 graded, 2 not");
  }

  private GraderProcess start() throws Exception {
    return GraderProcess.start(
        folder.resolve("said.txt"),
        Map.of("TMPDIR", temporary.toString()),
        "batch",
        folder.resolve("submissions").toString(),
        "--rubric",
        folder.resolve("rubric.yaml").toString(),
        "--sandbox",
        "docker",
        "--jobs",
        "1",
        "--out",
        "" + batch.folder());
  }
}
