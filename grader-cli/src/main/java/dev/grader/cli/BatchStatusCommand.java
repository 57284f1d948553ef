package dev.grader.cli;

import dev.grader.batch.Queue;
import dev.grader.batch.Result;
import dev.grader.batch.State;
import dev.grader.batch.Summary;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.cli.wiring.Queues;
import dev.grader.cli.wiring.Wiring;
import dev.grader.report.Columns;
import dev.grader.report.Foreign;
import dev.grader.report.Wording;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grader batch status}: how batches stand. */
@Command(
    name = "status",
    description = "Show the batches in a database, or where everybody of one batch stands.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader batch status --database jdbc:postgresql://db/grader",
      "  grader batch status --out results",
    })
final class BatchStatusCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Mixin
  private BatchPlace place = new BatchPlace();

  BatchStatusCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    PrintStream out = wiring.console().out();
    if (!place.isOnServer()) {
      print(out, ofLedger());
    } else {
      try (Queue queue = place.open(wiring)) {
        if (place.isAny()) {
          List<Summary> batches = queue.batches();
          batches.forEach(each -> print(out, each));
          if (batches.isEmpty()) {
            out.println("there is no batch in this database");
          }
        } else {
          Queues.batch(queue, place.id());
          List<Result> results = queue.results(place.id());
          RosterDisguise names =
              RosterDisguise.of(results.stream().map(Result::candidate).toList());
          print(out, results.stream().map(names::result).map(Row::of).toList());
        }
      }
    }
    out.flush();
    return ExitCode.GRADED.number();
  }

  /** The queue itself may be in use. Nothing runs where nobody is left to lead it. */
  private List<Row> ofLedger() throws Exception {
    List<Ledger.Line> lines = place.ledger().lines();
    boolean led = lines.stream().anyMatch(line -> line.state() == State.RUNNING)
        && place.folder().isLed();
    return lines.stream()
        .map(line ->
            Row.of(line, led || line.state() != State.RUNNING ? line.state() : State.PENDING))
        .toList();
  }

  private static void print(PrintStream out, Summary batch) {
    Map<State, Integer> counts = batch.counts();
    String states = Arrays.stream(State.values())
        .filter(counts::containsKey)
        .map(state -> counts.get(state) + " " + state.word())
        .collect(Collectors.joining(", "));
    out.println(batch.id() + "  " + Wording.time(batch.created()) + "  "
        + Foreign.line(batch.title(), 60) + "  " + states);
  }

  /** Prints the columns one below the other. */
  private static void print(PrintStream out, List<Row> rows) {
    int keys = widest(rows, Row::key);
    int states = widest(rows, Row::state);
    for (Row row : rows) {
      String line = Columns.fit(row.key(), keys) + "  " + Columns.fit(row.state(), states) + "  "
          + Foreign.line(row.reason(), 300);
      out.println(line.stripTrailing());
    }
  }

  private static int widest(List<Row> rows, Function<Row, String> column) {
    return rows.stream().map(column).mapToInt(Columns::of).max().orElse(0);
  }

  /** Who, how it stands, and why; "" where that needs no reason. */
  private record Row(String key, String state, String reason) {
    static Row of(Ledger.Line line, State state) {
      return new Row(line.key(), state.word(), line.reason());
    }

    static Row of(Result result) {
      return new Row(result.candidate().key(), result.state().word(), result.reason());
    }
  }
}
