package dev.grader.batch.queue;

import static dev.grader.batch.Batches.IMPATIENT;
import static dev.grader.batch.Batches.READER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Result;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.Worker;
import dev.grader.servers.Waiting;
import java.util.List;
import java.util.function.Function;

/** Crews that work until a batch is done. */
final class Crews {
  private Crews() {}

  /** Lets a crew do all of it. */
  static List<Result> run(Queue queue, Batch batch, ScriptedAssessor assessor) throws Exception {
    try (Worker worker = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT);
        Queue.Crew crew = queue.hire(2, worker::work)) {
      awaitEnd(queue, batch);
      assertThat(crew.failure()).isEmpty();
    }
    return queue.results(batch.id());
  }

  static void awaitEnd(Queue queue, Batch batch) {
    Function<Result, Boolean> ended = result -> result.state().isEnded();
    Waiting.until(() -> {
      try {
        return queue.results(batch.id()).stream().allMatch(ended::apply);
      } catch (QueueException e) {
        throw new AssertionError(e);
      }
    });
  }
}
