package dev.grader.batch.queue;

import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Batches;
import dev.grader.batch.GzipDossiers;
import dev.grader.batch.Queue;
import dev.grader.batch.Scope;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.Worker;
import dev.grader.servers.PostgresServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the queue itself costs: submissions that take no time to grade. Arguments: a folder for an
 * embedded database, or the word postgres for a server in a container, how many submissions, how
 * many jobs. Prints two lines, one for the first run and one for a second over what has not
 * changed, each with the milliseconds a submission took and the megabytes of heap that were in use
 * at the end.
 */
final class NoOpBatch {
  private NoOpBatch() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("postgres")) {
      try (PostgresServer server = PostgresServer.start()) {
        Map<String, String> login = Map.of(
            "GRADER_DATABASE_USER", server.user(), "GRADER_DATABASE_PASSWORD", server.password());
        run(DatabaseAddress.server(server.newDatabase(), login), arguments);
      }
    } else {
      run(DatabaseAddress.embedded(Path.of(arguments[0])), arguments);
    }
    System.exit(0); // the client of the engine keeps threads
  }

  private static void run(DatabaseAddress address, String[] arguments) throws Exception {
    String[] keys = IntStream.range(0, Integer.parseInt(arguments[1]))
        .mapToObj(number -> "candidate-" + number)
        .toArray(String[]::new);
    int jobs = Integer.parseInt(arguments[2]);
    Batch batch = Batches.batch("no-op-" + System.nanoTime(), Batches.RUBRIC);
    DatabaseQueue.Terms terms =
        new DatabaseQueue.Terms(new GzipDossiers(), InstantSource.system(), Pulse.DEFAULT, jobs);
    try (Queue queue = DatabaseQueue.open(address, terms)) {
      for (String what : new String[] {"first", "unchanged"}) {
        long start = System.nanoTime();
        queue.enqueue(batch, Batches.candidates(keys), Scope.ALL);
        run(queue, batch, jobs);
        double millis = (System.nanoTime() - start) / 1e6 / keys.length;
        System.out.printf(Locale.ROOT, "%s: %.2f ms each, %d MB%n", what, millis, megabytes());
      }
    }
  }

  private static void run(Queue queue, Batch batch, int jobs) throws Exception {
    try (Worker worker = new Worker(
            new ScriptedAssessor(), Batches.READER, Batches.IMPATIENT, BatchListener.SILENT);
        Queue.Crew crew = queue.hire(jobs, worker::work)) {
      while (!queue.results(batch.id()).stream()
          .allMatch(result -> result.state().isEnded())) {
        if (crew.failure().isPresent()) {
          throw crew.failure().get();
        }
        Thread.sleep(300);
      }
    }
  }

  private static long megabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
