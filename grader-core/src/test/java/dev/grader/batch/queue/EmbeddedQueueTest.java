package dev.grader.batch.queue;

import static dev.grader.batch.Batches.candidates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Batches;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.State;
import dev.grader.batch.Worker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue in a file of one process. */
class EmbeddedQueueTest implements QueueContract, CancelContract {
  @TempDir
  private Path folder;

  @Override
  public DatabaseAddress address() {
    return DatabaseAddress.embedded(folder);
  }

  @Test
  void anInterruptedThreadLeavesTheFileOpen() throws Exception {
    Batch tiny = tiny();
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada"), Scope.ALL);

      Thread interrupted = new Thread(() -> {
        Thread.currentThread().interrupt();
        try {
          queue.results(tiny.id());
        } catch (QueueException noAnswerForWhoIsInterrupted) {
          Thread.currentThread().interrupt();
        }
      });
      interrupted.start();
      interrupted.join();

      assertThat(queue.results(tiny.id())).hasSize(1);
    }
  }

  @Test
  void whatAKilledProcessHadTakenIsFreeAtOnce() throws Exception {
    Batch tiny = tiny();
    CountDownLatch begun = new CountDownLatch(1);
    ScriptedAssessor assessor = new ScriptedAssessor().then("ada", () -> {
      begun.countDown();
      new CountDownLatch(1).await();
      return ScriptedAssessor.formatted(0);
    });
    Worker killed = new Worker(assessor, Batches.READER, Batches.IMPATIENT, BatchListener.SILENT);
    Queue first = open();
    first.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
    Queue.Crew crew = first.hire(1, killed::work);
    begun.await();
    first.close(); // before the crew: it never gets to say anything

    try (Queue second = open()) {
      second.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);

      assertThat(Crews.run(second, tiny, assessor))
          .extracting(Result::state)
          .containsOnly(State.GRADED);
    }
    killed.close();
    crew.close();
  }

  @Test
  void aDatabaseThatANewerGraderMadeIsNotTouched() throws Exception {
    open().close();
    try (Database database = Database.open(address(), 1)) {
      database.in(connection ->
          new Sql(connection).change("insert into grader_schema (version) values (99)"));
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(QueueException.class)
        .hasMessageContaining("was last used by a newer grader");
  }
}
