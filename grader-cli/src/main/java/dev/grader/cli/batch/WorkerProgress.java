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
    if (verdict instanceof Verdict.Ended end) {
      String state = end.state().word();
      return end.reason().isEmpty() ? state : state + ", " + end.reason();
    }
    if (verdict instanceof Verdict.Later later) {
      return "tried again in " + later.delay().toSeconds() + " s, " + later.reason();
    }
    if (verdict instanceof Verdict.CalledOff) {
      return "called off";
    }
    return verdict instanceof Verdict.Kept ? "unchanged" : "handed back";
  }
}
