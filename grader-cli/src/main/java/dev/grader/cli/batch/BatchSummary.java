package dev.grader.cli.batch;

import dev.grader.batch.Result;
import dev.grader.batch.State;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Foreign;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a team reads when a batch is over: how many, who is missing and why, where the pages are.
 */
public record BatchSummary(Console console, BatchFolder folder) {
  private static final int MOST_NAMED = 20;

  /** Prints it and returns the exit code. */
  public int print(List<Result> results, List<Path> pages) throws IOException {
    PrintStream out = console.out();
    List<Result> unknown =
        results.stream().filter(result -> result.state() != State.GRADED).toList();
    out.println(
        results.size() - unknown.size() + " of " + results.size() + " graded, " + unknown.size()
            + (unknown.stream().allMatch(each -> each.state() == State.INCONCLUSIVE)
                ? " inconclusive"
                : " not"));
    for (Result each : unknown.subList(0, Math.min(MOST_NAMED, unknown.size()))) {
      String why = each.state() == State.INCONCLUSIVE
          ? Foreign.line(each.reason(), 300)
          : each.state().word();
      out.println("  " + Foreign.line(each.candidate().shown(), 60) + ": " + why);
    }
    if (unknown.size() > MOST_NAMED) {
      out.println("  and " + (unknown.size() - MOST_NAMED) + " more, see batch.json");
    }
    if (!unknown.isEmpty()) {
      out.println("run them again with --retry-inconclusive");
    }
    boolean allShown = printNotShown(results);
    out.println("see " + (pages.isEmpty() ? folder.folder() : pages.get(0)));
    out.flush();
    boolean complete = unknown.isEmpty() && allShown;
    return (complete ? ExitCode.GRADED : ExitCode.INCONCLUSIVE).number();
  }

  /** Names those with evidence but no report; returns whether there are none. */
  private boolean printNotShown(List<Result> results) throws IOException {
    int count = 0;
    for (Result each : results) {
      Optional<String> why = folder.of(each.candidate().key()).notShown();
      if (why.isPresent() && ++count <= MOST_NAMED) {
        console
            .out()
            .println("  " + Foreign.line(each.candidate().shown(), 60)
                + ": not shown, its dossier is kept: " + Foreign.line(why.get(), 300));
      }
    }
    if (count > MOST_NAMED) {
      console.out().println("  and " + (count - MOST_NAMED) + " more not shown, see the pages");
    }
    return count == 0;
  }
}
