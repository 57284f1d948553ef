package dev.grader.cli;

import dev.grader.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code grader render}: any report to any format, on any machine. */
@Command(
    name = "render",
    description = "Print a stored report in another format. Runs nothing and needs no network.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader render grader-report/report.json",
      "  grader render grader-report/report.json --format html > report.html",
    })
final class RenderCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(paramLabel = "REPORT.json", description = "A report that 'grader grade' wrote.")
  private Path report = Path.of("");

  @Mixin
  private ReportOptions shown = new ReportOptions();

  RenderCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    List<ReportFormat> printed = wiring.formats(shown.formats());
    wiring.print(wiring.report(report), printed);
    return ExitCode.GRADED.number();
  }
}
