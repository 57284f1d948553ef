package dev.grader.cli;

import dev.grader.batch.Queue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grader batch cancel}: calls off what has no result yet. */
@Command(
    name = "cancel",
    description = "Call off what has no result yet. The same 'grader batch' again takes it up.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader batch cancel mine-1a2b3c4d --database jdbc:postgresql://db/grader",
      "  grader batch cancel --out results",
    })
final class BatchCancelCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Mixin
  private BatchPlace place = new BatchPlace();

  BatchCancelCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    try (Queue queue = place.open(wiring)) {
      String id = Queues.batch(queue, place.id()).id();
      wiring.console().out().println(id + ": " + queue.cancel(id) + " submissions called off");
      return ExitCode.GRADED.number();
    }
  }
}
