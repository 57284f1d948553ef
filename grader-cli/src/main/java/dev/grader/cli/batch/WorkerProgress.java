package dev.grader.cli.batch;

import dev.grader.batch.BatchListener;
import dev.grader.batch.Job;
import dev.grader.batch.Verdict;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Foreign;

/** One plain line for each submission that a worker is done with: it belongs in a log. */
public record WorkerProgress(Console console, boolean quiet) implements BatchListener {

  @Override
  public void notice(String line) {
    if (!quiet) {
      console.err().println(Foreign.line(line, 300));
    }
  }

  @Override
  public void ended(Job job, Verdict verdict) {
    String who = job.batch().id() + "/" + job.candidate().key();
    notice(who + ": " + word(verdict));
  }

  private static String word(Verdict verdict) {
    return verdict.match(
        end -> {
          String state = end.state().word();
          return end.reason().isEmpty() ? state : state + ", " + end.reason();
        },
        later -> "tried again in " + later.delay().toSeconds() + " s, " + later.reason(),
        nothingNew -> switch (nothingNew) {
          case KEPT -> "unchanged";
          case CALLED_OFF -> "called off";
          case HANDED_BACK -> "handed back";
        });
  }
}
