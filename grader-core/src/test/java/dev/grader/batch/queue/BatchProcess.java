package dev.grader.batch.queue;

import dev.grader.batch.Assessor;
import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Batches;
import dev.grader.batch.GzipDossiers;
import dev.grader.batch.Queue;
import dev.grader.batch.Scope;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.Work;
import dev.grader.batch.Worker;
import dev.grader.evidence.Dossier;
import dev.grader.grading.GradingListener;
import dev.grader.grading.NoSandboxException;
import dev.grader.submission.FetchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A process that works on a queue as the command line does, but whose submissions take a few
 * milliseconds. Arguments: a folder for an embedded database or the URL of a server, a journal, and
 * for who starts a batch its id and how many submissions it has. Ends when they all have a result;
 * without a batch it works until it is killed.
 */
final class BatchProcess {
  static final int JOBS = 2;
  static final Pulse PULSE = new Pulse(Duration.ofMillis(50), Duration.ofMillis(200));

  private BatchProcess() {}

  public static void main(String[] arguments) throws Exception {
    DatabaseAddress address = address(arguments[0]);
    Journaling assessor = new Journaling(new ScriptedAssessor(), Path.of(arguments[1]));
    try (Queue queue = DatabaseQueue.open(address, terms());
        Worker worker =
            new Worker(assessor, Batches.READER, Batches.IMPATIENT, BatchListener.SILENT)) {
      if (arguments.length > 2) {
        Batch batch = Batches.batch(arguments[2], Batches.RUBRIC);
        queue.enqueue(batch, Batches.candidates(keys(Integer.parseInt(arguments[3]))), Scope.ALL);
        try (Queue.Crew crew = queue.hire(JOBS, worker::work)) {
          awaitEnd(queue, crew, batch);
        }
      } else {
        try (Queue.Crew crew = queue.hire(JOBS, worker::work)) {
          while (crew.failure().isEmpty()) {
            Thread.sleep(100);
          }
        }
      }
    }
  }

  private static void awaitEnd(Queue queue, Queue.Crew crew, Batch batch) throws Exception {
    while (!queue.results(batch.id()).stream().allMatch(each -> each.state().isEnded())) {
      if (crew.failure().isPresent()) {
        throw crew.failure().get();
      }
      Thread.sleep(20);
    }
  }

  /** Returns where that is; the login of a server is in the environment. */
  static DatabaseAddress address(String place) throws Exception {
    return place.startsWith("jdbc:")
        ? DatabaseAddress.server(place, System.getenv())
        : DatabaseAddress.embedded(Path.of(place));
  }

  static DatabaseQueue.Terms terms() {
    return new DatabaseQueue.Terms(new GzipDossiers(), InstantSource.system(), PULSE, JOBS);
  }

  static String[] keys(int submissions) {
    return IntStream.range(0, submissions).mapToObj(i -> "c" + i).toArray(String[]::new);
  }

  /** Writes down whom it takes, and takes some time for each. */
  private record Journaling(ScriptedAssessor script, Path journal) implements Assessor {
    private static final long MILLIS = 20;

    @Override
    public Optional<String> state(Work work) {
      return script.state(work);
    }

    @Override
    public String tools(String python) {
      return script.tools(python);
    }

    @Override
    public Dossier assess(Work work, GradingListener listener)
        throws FetchException, NoSandboxException, InterruptedException {
      try {
        Files.writeString(
            journal,
            work.candidate().key() + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread.sleep(MILLIS);
      return script.assess(work, listener);
    }
  }
}
