package dev.grader.cli;

import dev.grader.batch.Batch;
import dev.grader.batch.Queue;
import dev.grader.batch.Result;
import java.nio.file.Path;
import java.util.List;
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
      folder.write(batch.rubric());
      BatchProgress silent = new BatchProgress(wiring.console(), RosterDisguise.NONE, true);
      List<Result> results = BatchRun.of(queue, batch, folder, silent).collect();
      List<Path> pages = folder.changing(folder::writePages);
      return new BatchSummary(wiring.console(), folder).print(results, pages);
    }
  }
}
