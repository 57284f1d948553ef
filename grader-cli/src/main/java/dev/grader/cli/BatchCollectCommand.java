package dev.grader.cli;

import dev.grader.batch.Batch;
import dev.grader.batch.Queue;
import dev.grader.batch.Result;
import dev.grader.cli.batch.BatchProgress;
import dev.grader.cli.batch.BatchRun;
import dev.grader.cli.batch.BatchSummary;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.cli.wiring.Queues;
import dev.grader.cli.wiring.Wiring;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grader batch collect}: the folder of a batch, on any machine. */
@Command(
    name = "collect",
    description = "Write pages and reports of a batch into a folder, from its database alone.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader batch collect x-1a2b3c4d --out out --database jdbc:postgresql://db/x",
      "  grader batch collect --out results",
    })
final class BatchCollectCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Mixin
  private BatchPlace place = new BatchPlace();

  BatchCollectCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    BatchFolder folder = place.folder();
    return folder.alone(() -> collect(folder));
  }

  private int collect(BatchFolder folder) throws Exception {
    try (Queue queue = place.open(wiring)) {
      Batch batch = Queues.batch(queue, place.id());
      requireSame(batch, folder);
      List<Result> results = run(queue, batch, folder).collect();
      List<Path> pages = folder.changing(folder::writePages);
      return new BatchSummary(wiring.console(), folder).print(results, pages);
    }
  }

  private static void requireSame(Batch batch, BatchFolder folder) throws Exception {
    Optional<String> there = folder.ledger().map(Ledger::id);
    if (there.isPresent() && !there.get().equals(batch.id())) {
      throw new UserError(folder.folder() + " holds another batch, " + there.get() + ", not "
          + batch.id() + "; name another folder with --out");
    }
  }

  /** What people did to the folder since is theirs: the rubric of the last rescoring stays. */
  private BatchRun run(Queue queue, Batch batch, BatchFolder folder) throws Exception {
    BatchProgress silent = new BatchProgress(wiring.console(), RosterDisguise.NONE, true);
    Optional<RubricSource> rescored =
        folder.rescoredBy().filter(other -> !other.text().equals(batch.rubric().text()));
    if (rescored.isEmpty()) {
      folder.write(batch.rubric());
      return BatchRun.of(queue, batch, folder, silent);
    }
    Rubric judged = wiring.rubric(rescored.get());
    wiring
        .console()
        .err()
        .println("grader: judged by " + rescored.get().name()
            + ", the rubric of the last 'grader rescore'; to see the batch by its own, collect into"
            + " another folder with --out");
    Batch rejudged = new Batch(batch.id(), judged.title(), rescored.get());
    return BatchRun.of(queue, rejudged, folder, silent).ofRescored();
  }
}
