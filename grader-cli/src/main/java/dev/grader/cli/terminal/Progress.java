package dev.grader.cli.terminal;

import dev.grader.evidence.Evidence;
import dev.grader.grading.GradingListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Shows how a grading goes on standard error: one live line on a terminal, a plain line for each
 * slow step elsewhere.
 */
public final class Progress implements GradingListener {
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final Console console;
  private final boolean quiet;
  private final List<String> running = new ArrayList<>();
  private boolean lineShown;

  /** Shows nothing yet, and never anything where it is to be quiet. */
  public Progress(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  @Override
  public synchronized void phase(String name) {
    if (!quiet && console.live()) {
      show(name + " ...");
    }
  }

  @Override
  public synchronized void step(String line) {
    if (quiet) {
      return;
    }
    if (console.live()) {
      show(line);
    } else {
      console.err().println(line);
    }
  }

  @Override
  public synchronized void notice(String line) {
    clear();
    console.err().println(line);
  }

  @Override
  public synchronized void gathering(List<String> checks) {
    running.addAll(checks);
    showRunning();
  }

  @Override
  public synchronized void gathered(String check, Evidence evidence) {
    running.remove(check);
    showRunning();
  }

  /** What is waited for, as what is done tells nobody why it takes so long. */
  private void showRunning() {
    if (!quiet && console.live() && !running.isEmpty()) {
      show("running " + String.join(", ", new LinkedHashSet<>(running)) + " ...");
    }
  }

  /** Takes the live line away. */
  public synchronized void clear() {
    if (lineShown) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
      lineShown = false;
    }
  }

  private void show(String line) {
    console.err().print(CLEAR_LINE + line);
    console.err().flush();
    lineShown = true;
  }
}
