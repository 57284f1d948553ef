package dev.grader.cli.option;

import java.util.List;
import picocli.CommandLine.Option;

/** The option of every command that prints a report. */
public final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "F",
      split = ",",
      description =
          "What to print on standard output: ${COMPLETION-CANDIDATES}. F=FILE writes it to a file instead, F=DIR/ to a"
              + " file of its usual name. Default: terminal.",
      completionCandidates = FormatNames.class)
  private List<String> formats = List.of();

  /** Returns the words as they were given. */
  public List<String> formats() {
    return List.copyOf(formats);
  }
}
