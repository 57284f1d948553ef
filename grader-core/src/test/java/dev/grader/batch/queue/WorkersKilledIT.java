package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Batches;
import dev.grader.batch.GzipDossiers;
import dev.grader.batch.Queue;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.State;
import dev.grader.batch.Worker;
import dev.grader.servers.Faults;
import dev.grader.servers.PostgresServer;
import dev.grader.servers.TakesLong;
import dev.grader.servers.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three workers on one server; they, the server and the clocks fail. */
@Timeout(600)
@TakesLong
class WorkersKilledIT {
  private static final int WORKERS = 3;
  private static final int SUBMISSIONS = 24;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static PostgresServer server;

  @TempDir
  private Path folder;

  private final List<GradingProcess> workers = new ArrayList<>();
  private String database = "";

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void newDatabase() throws Exception {
    database = server.newDatabase();
    open(InstantSource.system()).close(); // makes the tables
  }

  @AfterEach
  void endWorkers() {
    workers.forEach(GradingProcess::close);
  }

  @Test
  void oneOfThreeKilledAtRandomMomentsIsTakenOver() throws Exception {
    Faults faults = Faults.planned();
    Random random = faults.random();
    hireWorkers();
    try (Queue queue = open(InstantSource.system())) {
      for (int kill = 0; kill < faults.count(); kill++) {
        Batch batch = enqueue(queue, "killed-" + kill, SUBMISSIONS);
        int victim = random.nextInt(WORKERS);
        workers.get(victim).killAfter(random.nextInt(400));
        workers.set(victim, worker());

        assertEachHasOneResult(queue, batch, faults.toString());
      }
    }
  }

  @Test
  void aServerThatDoesNotAnswerForHalfAMinuteIsWaitedFor() throws Exception {
    hireWorkers();
    try (Queue queue = open(InstantSource.system())) {
      Batch batch = enqueue(queue, "paused", 300);
      Waiting.until(() -> ended(queue, batch) > 20);

      server.pause();
      try {
        assertThat(new CountDownLatch(1).await(PAUSE.toSeconds(), TimeUnit.SECONDS))
            .isFalse();
      } finally {
        server.unpause();
      }

      assertEachHasOneResult(queue, batch, "paused");
      assertThat(workers).allMatch(worker -> worker.process().isAlive());
    }
  }

  @Test
  void clocksThatJumpMakeNoResultTwice() throws Exception {
    Faults faults = Faults.planned();
    JumpingClock clock = new JumpingClock(faults.random());
    ScriptedAssessor assessor = new ScriptedAssessor();
    hireWorkers();
    try (Queue queue = open(clock);
        Worker worker =
            new Worker(assessor, Batches.READER, Batches.IMPATIENT, BatchListener.SILENT);
        Queue.Crew crew = queue.hire(BatchProcess.JOBS, worker::work)) {
      for (int jump = 0; jump < 4; jump++) {
        Batch batch = enqueue(queue, "jump-" + jump, SUBMISSIONS);
        clock.jump();

        assertEachHasOneResult(queue, batch, faults.toString());
        assertThat(crew.failure()).isEmpty();
      }
    }
  }

  private void hireWorkers() throws IOException {
    for (int i = 0; i < WORKERS; i++) {
      workers.add(worker());
    }
  }

  private GradingProcess worker() throws IOException {
    return GradingProcess.start(
        folder, environment(), database, folder.resolve("journal").toString());
  }

  private static Map<String, String> environment() {
    return Map.of(
        "GRADER_DATABASE_USER", server.user(), "GRADER_DATABASE_PASSWORD", server.password());
  }

  private Queue open(InstantSource clock) throws Exception {
    return DatabaseQueue.open(
        DatabaseAddress.server(database, environment()),
        new DatabaseQueue.Terms(new GzipDossiers(), clock, BatchProcess.PULSE, BatchProcess.JOBS));
  }

  private static Batch enqueue(Queue queue, String id, int submissions) throws Exception {
    Batch batch = Batches.batch(id, Batches.RUBRIC);
    queue.enqueue(batch, Batches.candidates(BatchProcess.keys(submissions)), Scope.ALL);
    return batch;
  }

  private static long ended(Queue queue, Batch batch) {
    try {
      return queue.results(batch.id()).stream()
          .filter(result -> result.state().isEnded())
          .count();
    } catch (dev.grader.batch.QueueException away) {
      return 0;
    }
  }

  private static void assertEachHasOneResult(Queue queue, Batch batch, String as) throws Exception {
    int all = queue.results(batch.id()).size();
    Waiting.until(() -> ended(queue, batch) == all);
    List<Result> results = queue.results(batch.id());
    assertThat(results)
        .as(as)
        .extracting(result -> result.candidate().key())
        .doesNotHaveDuplicates();
    assertThat(results).as(as).extracting(Result::state).containsOnly(State.GRADED);
    for (Result result : results) {
      assertThat(queue.dossier(batch.id(), result.candidate().key())).as(as).isPresent();
    }
  }

  /** A machine's clock that somebody sets, by up to two hours to and fro. */
  private static final class JumpingClock implements InstantSource {
    private static final int SECONDS = 7200;

    private final Random random;
    private volatile Duration ahead = Duration.ZERO;

    JumpingClock(Random random) {
      this.random = random;
    }

    void jump() {
      ahead = Duration.ofSeconds(random.nextInt(2 * SECONDS) - SECONDS);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }
}
