package dev.grader.cli;

import dev.grader.batch.Queue;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.option.QueueOptions;
import dev.grader.cli.wiring.Queues;
import dev.grader.cli.wiring.Wiring;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which batch is meant: by its id in a database, or by its folder. */
final class BatchPlace {
  @Parameters(
      paramLabel = "BATCH",
      arity = "0..1",
      description =
          "The batch's id, as 'grader batch status' shows it. Default: that of the folder.")
  private Optional<String> id = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", description = "The batch's folder.")
  private Optional<Path> out = Optional.empty();

  @Mixin
  private QueueOptions queue = new QueueOptions();

  Optional<Path> out() {
    return out;
  }

  /** Returns whether neither an id nor a folder says which batch. */
  boolean isAny() {
    return id.isEmpty() && out.isEmpty();
  }

  boolean isOnServer() {
    return queue.database().isPresent();
  }

  /** Returns the id, or that of the folder. */
  String id() throws Exception {
    if (id.isPresent()) {
      return id.get();
    }
    if (isOnServer() && out.isEmpty()) {
      throw new UserError("which batch? Give its id, as 'grader batch status --database "
          + queue.database().get() + "' lists it, or its folder with --out DIR");
    }
    return ledger().id();
  }

  Ledger ledger() throws Exception {
    BatchFolder folder = folder();
    Ledger ledger =
        folder.ledger().orElseThrow(() -> new UserError("there is no batch in " + folder.folder()));
    if (id.filter(named -> !named.equals(ledger.id())).isPresent()) {
      throw new UserError("the batch in " + folder.folder() + " is '" + ledger.id() + "', not '"
          + id.get() + "'; leave out the id, or name its folder");
    }
    return ledger;
  }

  BatchFolder folder() throws UserError {
    return new BatchFolder(out.orElseThrow(
        () -> new UserError("which batch? Give its folder with --out DIR, or --database URL")));
  }

  Queue open(Wiring wiring) throws Exception {
    Queues queues = wiring.queues();
    if (!isOnServer()
        && !folder().key().exists()
        && folder().ledger().map(Ledger::blind).orElse(false)) {
      throw new UserError("the queue of " + folder().folder() + " is in "
          + folder().key().folder() + ", which is not there; run this where the batch was begun");
    }
    return isOnServer()
        ? queues.server(queue.database().orElse(""), 1)
        : queues.embedded(folder(), 1);
  }
}
