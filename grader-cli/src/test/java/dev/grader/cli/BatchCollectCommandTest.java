package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Batch;
import dev.grader.batch.Job;
import dev.grader.batch.Queue;
import dev.grader.batch.Scope;
import dev.grader.batch.State;
import dev.grader.batch.Verdict;
import dev.grader.batch.roster.Candidate;
import dev.grader.catalog.Catalog;
import dev.grader.catalog.StoredFiles;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.wiring.Queues;
import dev.grader.evidence.Dossier;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch whose submissions were graded before: everything but the grading. */
class BatchCollectCommandTest {
  private static final Path STORED = Path.of("src/test/resources/stored");

  @TempDir
  private Path folder;

  private BatchFolder batch = new BatchFolder(Path.of(""));

  @BeforeEach
  void gradeAdaButNotBob() throws Exception {
    batch = new BatchFolder(folder.resolve("out"));
    RubricSource rubric =
        new RubricSource("rubric.yaml", Files.readString(STORED.resolve("rubric.yaml")));
    CountDownLatch done = new CountDownLatch(2);
    try (Queue queue = new Queues(Map.of()).embedded(batch, 1)) {
      queue.enqueue(
          new Batch("tiny-1", "Tiny", rubric),
          List.of(candidate("ada"), candidate("bob")),
          Scope.ALL);
      try (Queue.Crew crew = queue.hire(1, job -> verdict(job, done))) {
        done.await();
        assertThat(crew.failure()).isEmpty();
      }
    }
    batch.write(new Ledger("tiny-1", "tiny", "Tiny", List.of()));
  }

  @Test
  void collectingWritesEverythingFromTheQueueAlone() throws Exception {
    Cli.Run run = Cli.run("batch", "collect", "--out", "" + batch.folder());

    assertThat(run.exit()).as(run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("1 of 2 graded, 1 inconclusive")
        .contains("Name of bob: no network")
        .contains("--retry-inconclusive");
    assertThat(batch.candidate("ada").resolve("dossier.json"))
        .hasSameBinaryContentAs(STORED.resolve("dossier.json"));
    assertThat(batch.candidate("ada")).isDirectoryContaining("glob:**report.html");
    assertThat(batch.candidate("bob")).doesNotExist();
    assertThat(batch.ledger().orElseThrow().lines())
        .containsExactly(
            new Ledger.Line("ada", "Name of ada", "note", State.GRADED, ""),
            new Ledger.Line("bob", "Name of bob", "note", State.INCONCLUSIVE, "no network"));
  }

  @Test
  void whoCouldNotBeGradedIsInTheCohortWithoutAStanding() throws Exception {
    Cli.run("batch", "collect", "--out", "" + batch.folder());

    assertThat(batch.cohort().members()).hasSize(2);
    assertThat(batch.cohort().members().get(0).standing()).isPresent();
    assertThat(batch.cohort().members().get(1).failure()).isEqualTo("no network");
  }

  @Test
  void collectingTwiceWritesTheSame() throws Exception {
    Cli.run("batch", "collect", "--out", "" + batch.folder());
    Map<Path, byte[]> first = contents();

    Cli.run("batch", "collect", "--out", "" + batch.folder());

    assertThat(contents()).containsExactlyInAnyOrderEntriesOf(first);
  }

  @Test
  void whatWasRescoredStaysSoWhenItIsCollectedAgain() throws Exception {
    Cli.run("batch", "collect", "--out", "" + batch.folder());
    Path stricter = rubric("points: 10,", "points: 20,");
    Cli.run("rescore", "" + batch.folder(), "--rubric", "" + stricter);
    Map<Path, byte[]> rescored = contents();

    Cli.Run run = Cli.run("batch", "collect", "--out", "" + batch.folder());

    assertThat(run.err()).contains("judged by " + batch.folder().resolve("rubric.yaml"));
    assertThat(contents()).containsExactlyInAnyOrderEntriesOf(rescored);
    assertThat(batch.rubric().sha256())
        .isEqualTo(new RubricReader(Catalog.checks()).read("" + stricter).sha256());
  }

  @Test
  void goingOnAfterRescoringNeedsTheRubricOfIt() throws Exception {
    Cli.run("batch", "collect", "--out", "" + batch.folder());
    Path stricter = rubric("points: 10,", "points: 20,");
    Cli.run("rescore", "" + batch.folder(), "--rubric", "" + stricter);

    Cli.Run old = goOn(STORED.resolve("rubric.yaml"));
    Cli.Run same = goOn(stricter);
    Cli.Run stored = goOn(batch.folder().resolve("rubric.yaml"));

    assertThat(old.exit()).isEqualTo(2);
    assertThat(old.err())
        .contains("was rescored by the rubric 'small'")
        .contains("give --rubric " + batch.folder().resolve("rubric.yaml"))
        .contains("'grader rescore " + batch.folder() + " --rubric " + STORED);
    assertThat(List.of(same.exit(), stored.exit()))
        .as("no engine: " + same.err())
        .containsOnly(4);
  }

  @Test
  void aFolderOfAnotherBatchIsNotWrittenOver() throws Exception {
    batch.write(new Ledger("other-1", "tiny", "Tiny", List.of()));

    Cli.Run run = Cli.run("batch", "collect", "tiny-1", "--out", "" + batch.folder());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("holds another batch, other-1, not tiny-1");
  }

  private Path rubric(String from, String to) throws Exception {
    return Files.writeString(
        folder.resolve("changed.yaml"),
        Files.readString(STORED.resolve("rubric.yaml")).replace(from, to));
  }

  private Cli.Run goOn(Path rubric) throws Exception {
    Path roster =
        Files.writeString(folder.resolve("r.csv"), "candidate,source\nada,https://example.org/a\n");
    return Cli.run(
        Map.of("DOCKER_HOST", "tcp://127.0.0.1:9"),
        "batch",
        "" + roster,
        "--rubric",
        "" + rubric,
        "--sandbox",
        "docker",
        "--out",
        "" + batch.folder());
  }

  @Test
  void whatPeopleDecidedStaysWhenTheBatchIsWrittenAgain() throws Exception {
    Cli.run("batch", "collect", "--out", "" + batch.folder());
    Cli.run(
        "review",
        "" + batch.folder(),
        "ada",
        "--criterion",
        "formatting",
        "--points",
        "9",
        "--reason",
        "Generated.",
        "--by",
        "Ann");
    Map<Path, byte[]> reviewed = contents();

    Cli.run("batch", "collect", "--out", "" + batch.folder());

    assertThat(batch.candidate("ada").resolve("reviews.json")).exists();
    assertThat(batch.candidate("ada").resolve("report.md")).content().contains("Generated");
    assertThat(contents()).containsExactlyInAnyOrderEntriesOf(reviewed);
  }

  @Test
  void aReportThatCannotBeShownDoesNotEndTheBatch() throws Exception {
    Files.createDirectories(batch.candidate("ada"));
    Files.writeString(batch.candidate("ada").resolve("reviews.json"), "{");

    Cli.Run run = Cli.run("batch", "collect", "--out", "" + batch.folder());

    assertThat(run.exit()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).contains("Name of ada: not shown, its dossier is kept: ");
    assertThat(batch.candidate("ada").resolve("dossier.json")).exists();
    assertThat(batch.folder().resolve("index.html")).exists();
  }

  private Map<Path, byte[]> contents() throws Exception {
    Map<Path, byte[]> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(batch.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(batch.queue())) {
          contents.put(file, Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  @Test
  void theLedgerSaysHowEverybodyStands() {
    Cli.run("batch", "collect", "--out", "" + batch.folder());

    Cli.Run run = Cli.run("batch", "status", "--out", "" + batch.folder());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo("ada  graded\nbob  inconclusive  no network\n");
  }

  @Test
  void whatRanWhenItsLeaderWasKilledRunsNoMore() throws Exception {
    Ledger.Line ada = new Ledger.Line("ada", "Ada", "", State.RUNNING, "");
    batch.write(new Ledger("tiny-1", "tiny", "Tiny", List.of(ada)));

    Cli.Run led = batch.alone(() -> Cli.run("batch", "status", "--out", "" + batch.folder()));
    Cli.Run left = Cli.run("batch", "status", "--out", "" + batch.folder());

    assertThat(led.out()).as(led.err()).isEqualTo("ada  running\n");
    assertThat(left.out()).as(left.err()).isEqualTo("ada  pending\n");
  }

  @Test
  void aStateThatIsNoneMeansADamagedLedger() throws Exception {
    Files.writeString(
        batch.folder().resolve("batch.json"),
        "{\"schema\": \"grader-batch/1\", \"roster\": [{\"key\": \"ada\", \"state\": \"bored\"}]}");

    Cli.Run run = Cli.run("batch", "status", "--out", "" + batch.folder());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is damaged: there is no state 'bored'");
  }

  @Test
  void whatIsDoneIsNotCalledOff() {
    Cli.Run run = Cli.run("batch", "cancel", "--out", "" + batch.folder());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("tiny-1: 0 submissions called off\n");
  }

  @Test
  void aLedgerOfANewerGraderIsNotTouched() throws Exception {
    Files.writeString(batch.folder().resolve("batch.json"), "{\"schema\": \"grader-batch/9\"}");

    Cli.Run run = Cli.run("batch", "status", "--out", "" + batch.folder());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is not of the form grader-batch/1 but of 'grader-batch/9'");
  }

  private static Candidate candidate(String key) {
    return new Candidate(
        key, "Name of " + key, "/srv/" + key, Optional.empty(), Optional.empty(), "note");
  }

  private static Verdict verdict(Job job, CountDownLatch done) {
    done.countDown();
    return job.candidate().key().equals("ada")
        ? new Verdict.Ended(State.GRADED, "", Optional.of(stored()), Optional.empty())
        : new Verdict.Ended(State.INCONCLUSIVE, "no network", Optional.empty(), Optional.empty());
  }

  private static Dossier stored() {
    Path file = STORED.resolve("dossier.json");
    try (InputStream in = Files.newInputStream(file)) {
      return StoredFiles.dossier(in, file.toString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
