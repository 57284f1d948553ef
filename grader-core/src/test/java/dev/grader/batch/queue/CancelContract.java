package dev.grader.batch.queue;

import static dev.grader.batch.Batches.IMPATIENT;
import static dev.grader.batch.Batches.READER;
import static dev.grader.batch.Batches.candidates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Job;
import dev.grader.batch.Queue;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.State;
import dev.grader.batch.Verdict;
import dev.grader.batch.Worker;
import dev.grader.servers.Waiting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of a batch that is called off, whatever database it is in. */
interface CancelContract extends QueuePlace {
  @Test
  default void aBatchThatIsCalledOffTakesNoResults() throws Exception {
    Batch tiny = tiny();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ScriptedAssessor assessor = new ScriptedAssessor().then("ada", () -> {
      begun.countDown();
      goOn.await();
      return ScriptedAssessor.formatted(1);
    });
    try (Queue queue = open();
        Worker worker = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT)) {
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
      try (Queue.Crew crew = queue.hire(1, worker::work)) {
        begun.await();
        assertThat(queue.cancel(tiny.id())).isEqualTo(2);
        goOn.countDown();
        assertThat(crew.failure()).isEmpty();
      }

      assertThat(queue.results(tiny.id())).extracting(Result::state).containsOnly(State.CANCELLED);
      assertThat(queue.dossier(tiny.id(), "ada")).isEmpty();
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
      assertThat(Crews.run(queue, tiny, assessor))
          .extracting(Result::state)
          .containsOnly(State.GRADED);
    }
  }

  @Test
  default void whatRunsIsStoppedAndTheCrewGoesOn() throws Exception {
    Batch tiny = tiny();
    Batch next = tiny();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cleanedUp = new CountDownLatch(1);
    ScriptedAssessor assessor = new ScriptedAssessor().then("ada", () -> {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } finally {
        cleanedUp.countDown();
      }
      return ScriptedAssessor.formatted(1);
    });
    List<Verdict> verdicts = new CopyOnWriteArrayList<>();
    BatchListener listener = new BatchListener() {
      @Override
      public void ended(Job job, Verdict verdict) {
        verdicts.add(verdict);
      }
    };
    try (Queue queue = open();
        Worker worker = new Worker(assessor, READER, IMPATIENT, listener)) {
      queue.enqueue(tiny, candidates("ada"), Scope.ALL);
      try (Queue.Crew crew = queue.hire(1, worker::work)) {
        crew.onRecall(worker::drop);
        begun.await();

        queue.cancel(tiny.id());
        Waiting.until(() -> !verdicts.isEmpty());

        cleanedUp.await();
        assertThat(verdicts).containsExactly(Verdict.NothingNew.CALLED_OFF);
        queue.enqueue(next, candidates("bob"), Scope.ALL);
        Crews.awaitEnd(queue, next);
        assertThat(crew.failure()).isEmpty();
      }
      assertThat(queue.results(tiny.id())).extracting(Result::state).containsOnly(State.CANCELLED);
      assertThat(queue.results(next.id())).extracting(Result::state).containsOnly(State.GRADED);
    }
  }

  @Test
  default void whoWasTakenOverIsToldToo() throws Exception {
    Batch tiny = tiny();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada"), Scope.ALL);
      try (Queue.Crew crew = queue.hire(1, job -> waiting(begun, told));
          Database database = Database.open(address(), 1)) {
        crew.onRecall(job -> told.countDown());
        begun.await();

        database.in(connection -> new Leases(new Sql(connection)).take(tiny.id(), "ada", "other"));

        told.await();
        assertThat(crew.failure()).isEmpty();
      }
      assertThat(queue.results(tiny.id())).extracting(Result::state).containsOnly(State.RUNNING);
    }
  }

  private static Verdict waiting(CountDownLatch begun, CountDownLatch told) {
    begun.countDown();
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Verdict.NothingNew.CALLED_OFF;
  }
}
