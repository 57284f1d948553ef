package dev.grader.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The option of every command that prints a report. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "F",
      split = ",",
      description =
          "What to print on standard output: ${COMPLETION-CANDIDATES}. F=FILE writes it to a file instead, F=DIR/ to a"
              + " file of its usual name. Default: terminal.",
      completionCandidates = FormatNames.class)
  private List<String> formats = List.of();

  List<String> formats() {
    return List.copyOf(formats);
  }
}
