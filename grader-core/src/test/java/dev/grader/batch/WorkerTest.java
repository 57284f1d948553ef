package dev.grader.batch;

import static dev.grader.batch.Batches.IMPATIENT;
import static dev.grader.batch.Batches.READER;
import static dev.grader.batch.Batches.RUBRIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Job.Lease;
import dev.grader.batch.roster.Candidate;
import dev.grader.evidence.Dossier;
import dev.grader.grading.GradingListener;
import dev.grader.grading.NoSandboxException;
import dev.grader.rubric.RubricSource;
import dev.grader.servers.Waiting;
import dev.grader.submission.Commit.Author;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private final ScriptedAssessor assessor = new ScriptedAssessor();
  private final Worker worker = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT);

  @AfterEach
  void end() {
    worker.close();
  }

  @Test
  void whatIsFoundOutIsTheResult() {
    Verdict.Ended end = (Verdict.Ended) worker.work(job(0));

    assertThat(end.state()).isEqualTo(State.GRADED);
    assertThat(end.reason()).isEmpty();
    assertThat(end.dossier()).isPresent();
    assertThat(end.fingerprint().orElseThrow().python()).isEqualTo("3.13");
  }

  @Test
  void aFailureOfOursIsTriedAgainThreeTimesAndThenInconclusive() {
    for (int i = 0; i < 4; i++) {
      assessor.then("ada", () -> {
        throw new FetchException(Blame.GRADER, "no network");
      });
    }

    for (int failures = 0; failures < 3; failures++) {
      assertThat(worker.work(job(failures)))
          .isEqualTo(new Verdict.Later(Duration.ZERO, "no network"));
    }
    assertThat(worker.work(job(3)))
        .isEqualTo(new Verdict.Ended(
            State.INCONCLUSIVE, "no network", Optional.empty(), Optional.empty()));
  }

  @Test
  void noReasonNamesWhoIsGradedBlind() {
    assessor.then("candidate-1", () -> {
      throw new FetchException(Blame.CALLER, "/srv/ada: Ada Byron's branch is gone");
    });

    Verdict.Ended end = (Verdict.Ended) worker.work(blind());

    assertThat(end.reason()).isEqualTo("candidate 1: candidate 1's branch is gone");
  }

  @Test
  void noNoticeOrReasonNamesThePeopleOfAHistoryThatIsGradedBlind() {
    List<String> notices = new ArrayList<>();
    BatchListener listener = new BatchListener() {
      @Override
      public void notice(String line) {
        notices.add(line);
      }
    };
    Assessor aside = new NoticingAssessor(
        List.of(new Author("Countess Lovelace", "countess@example.com")),
        "countess@example.com asks for lovelace-tools");

    try (Worker noticing = new Worker(aside, READER, IMPATIENT, listener)) {
      Verdict.Later later = (Verdict.Later) noticing.work(blind());

      assertThat(notices).containsExactly("candidate 1 asks for candidate 1-tools");
      assertThat(later.reason())
          .isEqualTo("internal error: java.lang.IllegalStateException:"
              + " candidate 1 asks for candidate 1-tools");
    }
  }

  @Test
  void eachKindOfFailureIsOursButForTheRostersOwn() {
    assessor
        .then("ada", () -> {
          throw new NoSandboxException("no engine");
        })
        .then("ada", () -> {
          throw new IllegalStateException("a bug");
        })
        .then("ada", () -> ScriptedAssessor.unknown("the engine went away"))
        .then("ada", () -> {
          throw new FetchException(Blame.CALLER, "no such branch");
        });

    assertThat(worker.work(job(0))).isEqualTo(new Verdict.Later(Duration.ZERO, "no engine"));
    assertThat(worker.work(job(0)))
        .isEqualTo(new Verdict.Later(
            Duration.ZERO, "internal error: java.lang.IllegalStateException: a bug"));
    assertThat(worker.work(job(0)))
        .isEqualTo(new Verdict.Later(Duration.ZERO, "the engine went away"));
    assertThat(worker.work(job(0)))
        .isEqualTo(new Verdict.Ended(
            State.INCONCLUSIVE, "no such branch", Optional.empty(), Optional.empty()));
  }

  @Test
  void whatIsKnownInTheLastAttemptIsKept() {
    assessor.then("ada", () -> ScriptedAssessor.unknown("no index"));

    Verdict.Ended end = (Verdict.Ended) worker.work(job(3));

    assertThat(end.state()).isEqualTo(State.INCONCLUSIVE);
    assertThat(end.reason()).isEqualTo("no index");
    assertThat(end.dossier()).isPresent();
    assertThat(end.fingerprint()).isPresent();
  }

  @Test
  void nothingRunsAgainWhereNothingHasChanged() {
    Optional<Fingerprint> first = fingerprint(job(0));

    assertThat(worker.work(job(RUBRIC, first))).isEqualTo(Verdict.NothingNew.KEPT);
    assertThat(worker.work(job(Batches.rubric(99), first))).isEqualTo(Verdict.NothingNew.KEPT);
    assertThat(assessor.assessed()).hasSize(1);
  }

  @Test
  void itRunsAgainWhereTheCommitTheToolsOrTheChecksHaveChanged() {
    Optional<Fingerprint> first = fingerprint(job(0));

    assessor.changes("ada", "state 2");
    assertThat(worker.work(job(RUBRIC, first))).isInstanceOf(Verdict.Ended.class);
    assessor.changes("ada", "state 1");
    assessor.changesTools("tools 2");
    assertThat(worker.work(job(RUBRIC, first))).isInstanceOf(Verdict.Ended.class);
    assessor.changesTools("tools 1");
    RubricSource other = Batches.rubric("points: 10, check: ruff, scale: {per-finding: 1}");
    assertThat(worker.work(job(other, first))).isInstanceOf(Verdict.Ended.class);
    assertThat(assessor.assessed()).hasSize(4);
  }

  @Test
  void whatTakesItsWorkersDownIsLeftAlone() {
    Job fatal = new Job(
        Batches.batch("b", RUBRIC),
        Batches.candidates("ada").get(0),
        new Lease(9, 0, 4),
        Optional.empty());

    Verdict.Ended end = (Verdict.Ended) worker.work(fatal);

    assertThat(end.state()).isEqualTo(State.INCONCLUSIVE);
    assertThat(end.reason()).startsWith("each of 4 graders that took it ended");
    assertThat(assessor.assessed()).isEmpty();
  }

  @Test
  void aRubricOfANewerGraderIsNobodysFailure() {
    Verdict.Ended end = (Verdict.Ended)
        worker.work(job(new RubricSource("new.yaml", "rubric: x\n"), Optional.empty()));

    assertThat(end.state()).isEqualTo(State.INCONCLUSIVE);
    assertThat(end.reason()).startsWith("the rubric cannot be read by this version");
  }

  @Test
  void oneThatTakesTooLongIsStopped() {
    Patience short1 = new Patience(List.of(), Duration.ofMillis(300));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    assessor.then("ada", () -> {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } finally {
        interrupted.countDown();
      }
      return ScriptedAssessor.formatted(1);
    });

    try (Worker hasty = new Worker(assessor, READER, short1, BatchListener.SILENT)) {
      Verdict.Ended end = (Verdict.Ended) hasty.work(job(0));

      assertThat(end.reason()).isEqualTo("was not done within 0 minutes");
      boolean neverBegan = begun.getCount() == 1; // on a machine that had no time for it
      Waiting.until(() -> neverBegan || interrupted.getCount() == 0);
    }
  }

  @Test
  void whoLeavesHandsBackWhatRuns() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cleanedUp = new CountDownLatch(1);
    assessor.then("ada", () -> {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } finally {
        cleanedUp.countDown();
      }
      return ScriptedAssessor.formatted(1);
    });
    AtomicReference<Verdict> verdict = new AtomicReference<>(Verdict.NothingNew.KEPT);
    Thread queue = new Thread(() -> verdict.set(worker.work(job(0))));
    queue.start();
    begun.await();

    worker.close();
    queue.join();

    assertThat(verdict.get()).isEqualTo(Verdict.NothingNew.HANDED_BACK);
    assertThat(cleanedUp.getCount()).isZero();
    assertThat(worker.work(job(0))).isEqualTo(Verdict.NothingNew.HANDED_BACK);
  }

  private static Job blind() {
    Candidate ada = new Candidate(
        "candidate-1",
        "Ada Byron",
        "/srv/ada",
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.of("candidate 1"));
    return new Job(Batches.batch("b", RUBRIC), ada, new Lease(1, 0, 0), Optional.empty());
  }

  /** Learns who is in the history, says something, and fails over it. */
  private record NoticingAssessor(List<Author> people, String notice) implements Assessor {
    @Override
    public Optional<String> state(Work work) {
      return Optional.empty();
    }

    @Override
    public String tools(String python) {
      return "";
    }

    @Override
    public Dossier assess(Work work, GradingListener listener) {
      listener.people(people);
      listener.step(notice);
      throw new IllegalStateException(notice);
    }
  }

  private Optional<Fingerprint> fingerprint(Job job) {
    return ((Verdict.Ended) worker.work(job)).fingerprint();
  }

  private static Job job(int failures) {
    return new Job(
        Batches.batch("b", RUBRIC),
        Batches.candidates("ada").get(0),
        new Lease(1, failures, 0),
        Optional.empty());
  }

  private static Job job(RubricSource rubric, Optional<Fingerprint> kept) {
    return new Job(
        Batches.batch("b", rubric), Batches.candidates("ada").get(0), new Lease(2, 0, 0), kept);
  }
}
