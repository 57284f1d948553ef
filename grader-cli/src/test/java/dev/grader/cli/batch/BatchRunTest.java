package dev.grader.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Batch;
import dev.grader.batch.Job;
import dev.grader.batch.Queue;
import dev.grader.batch.Scope;
import dev.grader.batch.State;
import dev.grader.batch.Verdict;
import dev.grader.batch.roster.Candidate;
import dev.grader.catalog.StoredFiles;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.cli.terminal.Console;
import dev.grader.cli.wiring.Queues;
import dev.grader.evidence.Dossier;
import dev.grader.rubric.RubricSource;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is led twice; whoever grades knows the answers already. */
class BatchRunTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");

  @TempDir
  private Path folder;

  private Optional<Dossier> dossier = Optional.empty();

  @BeforeEach
  void readTheAnswer() throws Exception {
    Path file = STORED.resolve("dossier.json");
    try (InputStream in = Files.newInputStream(file)) {
      dossier = Optional.of(StoredFiles.dossier(in, file.toString()));
    }
  }

  @Test
  void whoIsNotRunAgainIsUnchanged() throws Exception {
    String first = lead(Scope.ALL, job -> job.candidate().key().equals("ada"));

    String second = lead(Scope.INCONCLUSIVE, job -> true);

    assertThat(first.lines())
        .containsExactlyInAnyOrder(
            "Ada: 5 of 25 points", "Bob: inconclusive, not all could be found out: no network");
    assertThat(second.lines())
        .containsExactlyInAnyOrder("Ada: 5 of 25 points, unchanged", "Bob: 5 of 25 points");
  }

  private interface Answer {
    boolean isKnown(Job job);
  }

  /** Returns the lines without their counts, which come in any order. */
  private String lead(Scope scope, Answer answer) throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream printer = new PrintStream(err, true, UTF_8);
    BatchProgress progress =
        new BatchProgress(new Console(printer, printer, false, false), RosterDisguise.NONE, false);
    BatchFolder out = new BatchFolder(folder.resolve("out"));
    Batch batch = new Batch(
        "small-1",
        "Small",
        new RubricSource("rubric.yaml", Files.readString(STORED.resolve("rubric.yaml"))));
    try (Queue queue = new Queues(Map.of()).embedded(out, 1)) {
      queue.enqueue(batch, List.of(candidate("Ada"), candidate("Bob")), scope);
      BatchRun run = BatchRun.of(queue, batch, out, progress);
      run.begin();
      try (Queue.Crew crew = queue.hire(1, job -> verdict(answer.isKnown(job)))) {
        run.follow(Optional.of(crew));
      }
    }
    return err.toString(UTF_8).replaceAll("(?m)^\\[\\d/2\\] ", "");
  }

  private Verdict verdict(boolean known) {
    return known
        ? new Verdict.Ended(State.GRADED, "", dossier, Optional.empty())
        : new Verdict.Ended(State.INCONCLUSIVE, "no network", Optional.empty(), Optional.empty());
  }

  private static Candidate candidate(String name) {
    return new Candidate(
        name.toLowerCase(Locale.ROOT),
        name,
        "/srv/" + name,
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
