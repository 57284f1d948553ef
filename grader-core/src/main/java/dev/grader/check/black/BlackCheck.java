package dev.grader.check.black;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.check.Check;
import dev.grader.check.NoPython;
import dev.grader.check.Reads;
import dev.grader.check.ToolOutput;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.dependency.ConfiguredLineLength;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Measures the share of Python files that black would leave as they are.
 *
 * @param lineLength a number, or {@code as-configured}
 */
record BlackCheck(String lineLength) implements Check {
  static final String FORMATTED = "formatted";
  static final int USUAL_LINE_LENGTH = 88;

  /** What a submission's own configuration can ask for: wider lines would hide unreadable code. */
  private static final int SHORTEST = 72;

  private static final int LONGEST = 120;
  private static final String SCRIPT = "run_black.py";

  /**
   * Black reads some 4,000 lines a second on one processor; the largest submissions have 500,000.
   */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Override
  public Evidence gather(Workbench bench)
      throws SandboxException, IOException, InterruptedException {
    int files = bench.pythonFiles().size();
    if (files == 0) {
      Measure.Undefined none = NoPython.reason(bench);
      return Evidence.Gathered.of(Map.of(FORMATTED, none), List.of(), none.why());
    }
    String[] argv = ToolOutput.argv(
        SCRIPT,
        "--line-length=" + lineLengthFor(bench),
        "--from=" + Layout.PYTHON_FILES,
        "--root=" + Layout.SUBMISSION);
    return bench.run(
        Command.reading(LIMIT, argv),
        exited -> evidence(ToolOutput.read(SCRIPT, exited, files), files));
  }

  private int lineLengthFor(Workbench bench) throws IOException {
    if (!lineLength.equals(BlackType.AS_CONFIGURED)) {
      return Integer.parseInt(lineLength);
    }
    int configured = ConfiguredLineLength.find(bench.checkout()).orElse(USUAL_LINE_LENGTH);
    return Math.max(SHORTEST, Math.min(LONGEST, configured));
  }

  private static Evidence evidence(JsonNode document, int files) {
    List<Finding> findings =
        ToolOutput.elements(document, "files").stream().map(BlackCheck::finding).toList();
    int formatted = files - findings.size();
    String summary = formatted + " of " + files + (files == 1 ? " file is" : " files are")
        + " formatted as black would";
    return Evidence.Gathered.of(
        Map.of(FORMATTED, Measure.share(formatted, files)), findings, summary);
  }

  private static Finding finding(JsonNode file) {
    State state = State.of(file.path("state").asText());
    return new Finding(
        state.rule(),
        state.severity(),
        file.path("path").asText(),
        file.path("line").asInt(),
        0,
        "",
        state.message(file.path("message").asText()));
  }

  @Override
  public Reads reads() {
    return Reads.CODE;
  }

  @Override
  public List<String> remedies() {
    boolean configured = lineLength.equals(BlackType.AS_CONFIGURED);
    return List.of(configured ? "black ." : "black --line-length " + lineLength + " .");
  }
}
