package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.catalog.Catalog;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.submission.Commit;
import dev.grader.submission.RecordedCommit;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code grader train}: loads the classes that a grading loads, for the launcher's class-data
 * archive. It is no failure that no engine answers.
 */
@Command(
    name = "train",
    hidden = true,
    description = "Load what a grading loads, for the class-data archive.")
final class TrainCommand implements Callable<Integer> {
  private static final RecordedCommit COMMIT = new RecordedCommit(
      new Commit.Author("Ann", "ann@example.com"),
      OffsetDateTime.parse("2026-01-01T00:00:00Z"),
      "Start\n",
      new TreeMap<>(Map.of(
          "main.py",
          "print(1)\n".getBytes(UTF_8),
          "README.md",
          "# Sum\n\n## Run\n\nPython main.py\n".getBytes(UTF_8),
          "pyproject.toml",
          "[project]\nname = 'sum'\nrequires-python = '>=3.11'\n".getBytes(UTF_8))));

  private final Wiring wiring;

  TrainCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    Report report = wiring.rehearse(List.of(COMMIT), wiring.rubric(Source.DEFAULT_RUBRIC));
    for (ReportFormat format : Catalog.fileFormats()) {
      ReportFolder.bytes(report, format);
    }
    wiring.outputs(List.of("terminal", "mend")).show(report, wiring.console());
    return ExitCode.GRADED.number();
  }
}
