package dev.grader.cli;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.folder.EarlierRun;
import dev.grader.cli.option.Outputs;
import dev.grader.cli.option.ReportOptions;
import dev.grader.cli.wiring.Wiring;
import dev.grader.report.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grader render}: any report to any format, on any machine. */
@Command(
    name = "render",
    description = "Show a stored report in another format. Runs nothing and needs no network.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader render grader-report/report.json",
      "  grader render report.json --for candidate --format html=feedback.html",
    })
final class RenderCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(paramLabel = "REPORT.json", description = "A report that 'grader grade' wrote.")
  private Path report = Path.of("");

  @Option(
      names = "--for",
      paramLabel = "WHO",
      description =
          "Who reads it: ${COMPLETION-CANDIDATES}. Candidates see no more than the points of criteria"
              + " that the rubric hides from them. Default: team.")
  private Reader reader = Reader.team;

  @Mixin
  private ReportOptions shown = new ReportOptions();

  /** Named as on the command line. */
  enum Reader {
    team,
    candidate,
    candidateAfterRelease {
      @Override
      public String toString() {
        return "candidate-after-release";
      }
    };

    Report of(Report report) {
      return switch (this) {
        case team -> report;
        case candidate -> report.forCandidate();
        case candidateAfterRelease -> report.forCandidateAfterRelease();
      };
    }
  }

  RenderCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    Outputs outputs = wiring.outputs(shown.formats());
    outputs.requireWritable();
    Report read = reader.of(EarlierRun.report(report));
    wiring.console().wrote(outputs.show(read, wiring.console()));
    return ExitCode.GRADED.number();
  }
}
