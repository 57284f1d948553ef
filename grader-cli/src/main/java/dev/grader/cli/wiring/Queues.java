package dev.grader.cli.wiring;

import dev.grader.batch.Batch;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.queue.DatabaseAddress;
import dev.grader.batch.queue.DatabaseDiagnosis;
import dev.grader.batch.queue.DatabaseQueue;
import dev.grader.batch.queue.Pulse;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.sandbox.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens queues.
 *
 * @param environment holds the login of a server
 */
public record Queues(Map<String, String> environment) {

  /** Opens the server's where one is named, else the folder's own. */
  public Queue open(Optional<String> server, BatchFolder folder, int jobs)
      throws UserError, QueueException, IOException {
    return server.isPresent() ? server(server.get(), jobs) : embedded(folder, jobs);
  }

  /** Opens one that many processes share. */
  public Queue server(String url, int jobs) throws UserError, QueueException {
    return DatabaseQueue.open(address(url), terms(jobs));
  }

  /** Looks at the server of one, without making or changing anything there. */
  public List<Diagnosis> diagnose(String url) throws UserError {
    return DatabaseDiagnosis.of(address(url), InstantSource.system());
  }

  private DatabaseAddress address(String url) throws UserError {
    try {
      return DatabaseAddress.server(url, environment);
    } catch (QueueException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** Opens the one of a folder, which nobody else may use meanwhile. */
  public Queue embedded(BatchFolder folder, int jobs) throws QueueException, IOException {
    Files.createDirectories(folder.queue());
    return DatabaseQueue.open(DatabaseAddress.embedded(folder.queue()), terms(jobs));
  }

  private static DatabaseQueue.Terms terms(int jobs) {
    return new DatabaseQueue.Terms(
        new PackedDossiers(), InstantSource.system(), Pulse.DEFAULT, jobs);
  }

  /** Returns a batch; throws {@link UserError} where there is none of that id. */
  public static Batch batch(Queue queue, String id) throws UserError, QueueException {
    Optional<Batch> batch = queue.batch(id);
    if (batch.isEmpty()) {
      throw new UserError(
          "there is no batch '" + id + "' in " + queue + "; 'grader batch status' lists them");
    }
    return batch.get();
  }
}
