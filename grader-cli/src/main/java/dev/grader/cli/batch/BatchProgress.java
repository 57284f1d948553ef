package dev.grader.cli.batch;

import dev.grader.batch.BatchListener;
import dev.grader.batch.Job;
import dev.grader.batch.Verdict;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Columns;
import dev.grader.report.Foreign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows how a batch goes on standard error: on a terminal a line for each submission that runs,
 * with counts and an estimate below; elsewhere one plain line for each that is done.
 */
public final class BatchProgress implements BatchListener {
  private static final String UP_AND_CLEAR = "\u001b[1A\u001b[2K";
  private static final int WIDTH = 78;
  private static final int NAME = 30;

  /** Fewer than a small terminal has. */
  private static final int MOST_LINES = 16;

  private final Console console;
  private final RosterDisguise names;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private final Map<String, String> running = new LinkedHashMap<>();
  private final Set<String> unchanged = ConcurrentHashMap.newKeySet();
  private int shown;
  private int ended;
  private int ran;
  private int total;

  /** Takes who is to be named in no line. */
  public BatchProgress(Console console, RosterDisguise names, boolean quiet) {
    this.console = console;
    this.names = names;
    this.quiet = quiet;
  }

  /** So many are to be done. */
  synchronized void begins(int candidates) {
    total = candidates;
  }

  /** That candidate has a result from an earlier run, which stays. */
  void keeps(String key) {
    unchanged.add(key);
  }

  /** Returns whether the last result of that candidate is one from an earlier run. */
  boolean isUnchanged(String key) {
    return unchanged.contains(key);
  }

  /** A result has come, from wherever. */
  synchronized void done(String key, String line) {
    ended++;
    ran += isUnchanged(key) ? 0 : 1;
    if (!quiet) {
      clear();
      console.err().println("[" + ended + "/" + total + "] " + Foreign.line(names.text(line), 300));
      show();
    }
  }

  @Override
  public synchronized void started(Job job) {
    unchanged.remove(job.candidate().key());
    running.put(job.candidate().key(), name(job) + "  looks for changes");
    refresh();
  }

  @Override
  public synchronized void phase(Job job, String name) {
    running.put(job.candidate().key(), name(job) + "  " + name);
    refresh();
  }

  @Override
  public synchronized void notice(String line) {
    if (!quiet) {
      clear();
      console.err().println(Foreign.line(names.text(line), 300));
      show();
    }
  }

  @Override
  public synchronized void ended(Job job, Verdict verdict) {
    running.remove(job.candidate().key());
    if (verdict == Verdict.NothingNew.KEPT) {
      unchanged.add(job.candidate().key());
    }
    if (verdict instanceof Verdict.Later later) {
      notice(name(job) + ": tried again in " + later.delay().toSeconds() + " s: " + later.reason());
    }
    refresh();
  }

  /** Takes the live lines away. */
  public synchronized void clear() {
    if (shown > 0) {
      console.err().print(UP_AND_CLEAR.repeat(shown));
      console.err().flush();
      shown = 0;
    }
  }

  private void refresh() {
    if (console.live() && !quiet) {
      clear();
      show();
    }
  }

  private void show() {
    if (!console.live() || quiet) {
      return;
    }
    List<String> lines = new ArrayList<>(running.values());
    if (lines.size() > MOST_LINES) { // what scrolls away cannot be taken back
      int more = lines.size() - MOST_LINES + 1;
      lines.subList(MOST_LINES - 1, lines.size()).clear();
      lines.add("and " + more + " more");
    }
    lines.add(ended + " of " + total + " done" + estimate());
    lines.forEach(line -> console.err().println(Columns.fit(line, WIDTH).stripTrailing()));
    console.err().flush();
    shown = lines.size();
  }

  /** What has not run tells nothing about what is still to run. */
  private String estimate() {
    if (ran == 0 || ended == total) {
      return "";
    }
    long nanos = (System.nanoTime() - start) / ran * (total - ended);
    long seconds = Duration.ofNanos(nanos).toSeconds();
    return seconds < 90
        ? ", about " + Math.max(1, seconds) + " s to go"
        : ", about " + (seconds + 30) / 60 + " min to go";
  }

  private static String name(Job job) {
    return Foreign.line(job.candidate().shown(), NAME);
  }
}
