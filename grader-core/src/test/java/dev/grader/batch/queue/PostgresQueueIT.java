package dev.grader.batch.queue;

import static dev.grader.batch.Batches.IMPATIENT;
import static dev.grader.batch.Batches.READER;
import static dev.grader.batch.Batches.candidates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.GzipDossiers;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.State;
import dev.grader.batch.Worker;
import dev.grader.servers.PostgresServer;
import dev.grader.servers.Waiting;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue on a server, with many processes at work on it. */
class PostgresQueueIT implements QueueContract, CancelContract {
  private static PostgresServer server;
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
  }

  @Override
  public DatabaseAddress address() {
    return address(server.password());
  }

  private DatabaseAddress address(String password) {
    try {
      return DatabaseAddress.server(
          database,
          Map.of("GRADER_DATABASE_USER", server.user(), "GRADER_DATABASE_PASSWORD", password));
    } catch (QueueException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void manyWhoStartAtOnceMakeTheTablesOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Integer>> starts = IntStream.range(0, 6)
          .<Callable<Integer>>mapToObj(i -> () -> {
            try (Queue queue = open()) {
              return queue.batches().size();
            }
          })
          .toList();

      for (Future<Integer> start : threads.invokeAll(starts)) {
        assertThat(start.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theWorkOfOneWhoIsGoneIsTakenOver() throws Exception {
    Batch tiny = tiny();
    CountDownLatch begun = new CountDownLatch(1);
    ScriptedAssessor assessor = new ScriptedAssessor().then("ada", () -> {
      begun.countDown();
      new CountDownLatch(1).await();
      return ScriptedAssessor.formatted(0);
    });
    Worker gone = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT);
    Queue first = open();
    first.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
    first.hire(1, gone::work);
    begun.await();
    first.close(); // without a word, and without another heartbeat

    try (Queue second = open()) {
      List<Result> results = Crews.run(second, tiny, assessor);

      assertThat(results).extracting(Result::state).containsOnly(State.GRADED);
    }
    gone.close();
  }

  @Test
  void nothingIsLostOrDoneTwiceWhileTheServerDoesNotAnswer() throws Exception {
    Batch tiny = tiny();
    String[] keys = IntStream.range(0, 40).mapToObj(i -> "c" + i).toArray(String[]::new);
    CountDownLatch atWork = new CountDownLatch(5);
    CountDownLatch frozen = new CountDownLatch(1);
    ScriptedAssessor assessor = new ScriptedAssessor();
    for (String key : keys) {
      assessor.then(key, () -> {
        atWork.countDown();
        if (atWork.getCount() == 0) {
          frozen.await();
        }
        return ScriptedAssessor.formatted(1);
      });
    }
    Pulse calm = Pulse.DEFAULT;
    DatabaseQueue.Terms terms =
        new DatabaseQueue.Terms(new GzipDossiers(), InstantSource.system(), calm, 2);
    try (Queue queue = DatabaseQueue.open(address(), terms);
        Worker worker = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT);
        Queue.Crew crew = enqueued(queue, tiny, keys, worker)) {
      atWork.await();
      server.pause();
      frozen.countDown(); // what is found out now cannot be brought yet
      Thread waking = new Thread(() -> {
        Waiting.until(() -> assessor.assessed().size() >= 5);
        server.unpause();
      });
      waking.start();
      waking.join();
      Crews.awaitEnd(queue, tiny);

      assertThat(queue.results(tiny.id())).extracting(Result::state).containsOnly(State.GRADED);
      assertThat(crew.failure()).isEmpty();
    }
    assertThat(assessor.assessed()).hasSize(40).doesNotHaveDuplicates();
  }

  private static Queue.Crew enqueued(Queue queue, Batch batch, String[] keys, Worker worker)
      throws QueueException {
    queue.enqueue(batch, candidates(keys), Scope.ALL);
    return queue.hire(2, worker::work);
  }

  @Test
  void aWrongPasswordIsSaidToBeOne() {
    assertThatThrownBy(() -> DatabaseQueue.open(
            address("wrong"),
            new DatabaseQueue.Terms(new GzipDossiers(), InstantSource.system(), QUICK, 1)))
        .isInstanceOf(QueueException.class)
        .hasMessageContaining("refuses the login")
        .hasMessageContaining("GRADER_DATABASE_PASSWORD");
  }
}
