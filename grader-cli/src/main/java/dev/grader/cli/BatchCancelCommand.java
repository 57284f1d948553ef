package dev.grader.cli;

import dev.grader.batch.Queue;
import dev.grader.batch.State;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.CancelRequest;
import dev.grader.cli.wiring.Queues;
import dev.grader.cli.wiring.Wiring;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grader batch cancel}: calls off what has no result yet. */
@Command(
    name = "cancel",
    description = "Call off what has no result yet, and stop what runs. The same 'grader batch'"
        + " again takes it up.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader batch cancel mine-1a2b3c4d --database jdbc:postgresql://db/grader",
      "  grader batch cancel --out results",
    })
final class BatchCancelCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 100;

  private final Wiring wiring;

  @Mixin
  private BatchPlace place = new BatchPlace();

  BatchCancelCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    String id = place.id();
    if (place.isOnServer()) {
      tell(id, here(id), "; what runs is stopped within seconds");
    } else {
      tell(id, inFolder(id, place.folder()), "");
    }
    return ExitCode.GRADED.number();
  }

  /** Calls it off here, unless another process leads it, which then is asked to. */
  private int inFolder(String id, BatchFolder folder) throws Exception {
    CancelRequest request = folder.cancelRequest();
    if (!folder.requireLedger().id().equals(id)) {
      throw new UserError("there is no batch '" + id + "' in " + folder.folder());
    }
    Optional<Integer> calledOff = folder.ifIdle(() -> here(id));
    while (calledOff.isEmpty()) {
      request.make();
      while (request.isThere() && folder.ifIdle(() -> true).isEmpty()) {
        Thread.sleep(LOOK_MILLIS);
      }
      calledOff = request.isThere() ? folder.ifIdle(() -> here(id)) : Optional.of(off(folder));
    }
    request.over();
    return calledOff.get();
  }

  private int here(String id) throws Exception {
    try (Queue queue = place.open(wiring)) {
      return queue.cancel(Queues.batch(queue, id).id());
    }
  }

  private static int off(BatchFolder folder) throws Exception {
    return (int) folder.requireLedger().lines().stream()
        .filter(line -> line.state() == State.CANCELLED)
        .count();
  }

  private void tell(String id, int number, String more) {
    wiring.console().out().println(id + ": " + number + " submissions called off" + more);
  }
}
