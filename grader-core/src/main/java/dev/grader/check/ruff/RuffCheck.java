package dev.grader.check.ruff;

import dev.grader.check.Check;
import dev.grader.check.NoPython;
import dev.grader.check.Reads;
import dev.grader.check.ToolOutput;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Counts what ruff finds.
 *
 * @param select rules or beginnings of rules; at least one
 * @param ignore rules or beginnings of rules
 * @param lineLength in characters
 */
record RuffCheck(List<String> select, List<String> ignore, int lineLength) implements Check {
  static final String FINDINGS = "findings";
  static final String DENSITY = "findings-per-100-lines";
  static final String SUPPRESSED = "suppressed";
  private static final String SCRIPT = "run_ruff.py";

  /** Ruff reads a million lines in seconds; the rest is for finding files that kill it. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Copies. */
  RuffCheck {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  @Override
  public Evidence gather(Workbench bench)
      throws SandboxException, IOException, InterruptedException {
    int files = bench.pythonFiles().size();
    if (files == 0) {
      Measure.Undefined none = NoPython.reason(bench);
      return Evidence.Gathered.of(
          Map.of(FINDINGS, none, DENSITY, none, SUPPRESSED, none), List.of(), none.why());
    }
    String[] argv = ToolOutput.argv(
        SCRIPT,
        "--select=" + String.join(",", select),
        "--ignore=" + String.join(",", ignore),
        "--line-length=" + lineLength,
        "--python=" + OldestPython.of(bench.dependencies()),
        "--from=" + Layout.PYTHON_FILES,
        "--root=" + Layout.SUBMISSION);
    return bench.run(
        Command.reading(LIMIT, argv),
        exited -> RuffAnswer.of(ToolOutput.read(SCRIPT, exited, files)).evidence());
  }

  @Override
  public Reads reads() {
    return Reads.CODE;
  }

  @Override
  public List<String> remedies() {
    String without = ignore.isEmpty() ? "" : " --ignore " + String.join(",", ignore);
    return List.of("ruff check --fix --select " + String.join(",", select) + without
        + " --line-length " + lineLength + " .");
  }
}
