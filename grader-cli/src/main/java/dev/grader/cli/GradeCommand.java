package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.folder.ReportFolder;
import dev.grader.cli.folder.WritableFolder;
import dev.grader.cli.option.BaselineOption;
import dev.grader.cli.option.Outputs;
import dev.grader.cli.option.QuietOption;
import dev.grader.cli.option.ReportOptions;
import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.option.ThresholdOption;
import dev.grader.cli.terminal.Progress;
import dev.grader.cli.wiring.Wiring;
import dev.grader.grading.Graded;
import dev.grader.grading.SandboxChooser;
import dev.grader.report.Report;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grader grade}: words in, one call to the core, an exit code out. */
@Command(
    name = "grade",
    description =
        "Grade one submission and write report.json, report.html, report.md and dossier.json.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader grade https://github.com/acme/take-home.git --rubric backend-api",
      "  grader grade . --rubric my-rubric.yaml --out report --fail-under 70",
    })
final class GradeCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(
      paramLabel = "SOURCE",
      description =
          "Git URL (https, ssh, file), local repository, bundle, .zip or .tar.gz, or a folder of samples/.")
  private String source = "";

  @Option(
      names = "--rubric",
      paramLabel = "R",
      description =
          "Rubric file, or the name of a bundled one (see 'grader rubric list'). Default: the sample's own, else"
              + " 'default'.")
  private Optional<String> rubric = Optional.empty();

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "Branch, tag or commit. Default: the remote HEAD.")
  private Optional<String> ref = Optional.empty();

  @Option(
      names = "--candidate",
      paramLabel = "NAME",
      description = "Name in the report. Default: from SOURCE.")
  private Optional<String> candidate = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "grader-report",
      description = "Folder for the files. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("grader-report");

  @Mixin
  private ReportOptions shown = new ReportOptions();

  @Mixin
  private ThresholdOption threshold = new ThresholdOption();

  @Mixin
  private BaselineOption baseline = new BaselineOption();

  @Mixin
  private SandboxOptions sandbox = new SandboxOptions();

  @Mixin
  private QuietOption quiet = new QuietOption();

  GradeCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception { // Main maps each exception to one exit code
    Outputs outputs = wiring.outputs(shown.formats());
    Optional<Report> before = baseline.read();
    SandboxChooser sandboxes = wiring.sandboxes(sandbox);
    sandboxes.warmUp();
    GradedSource named = GradedSource.of(source);
    Rubric read = rubric(named);
    new WritableFolder(out).require("--out");
    outputs.requireWritable();
    Progress progress = new Progress(wiring.console(), quiet.quiet());
    Submission submission =
        new Submission(named.address(), ref, named.shown(), candidate.orElse(named.candidate()));
    Graded graded = wiring.grader(sandboxes).grade(submission, read, progress);
    progress.clear();
    List<Path> asked = outputs.show(graded.report(), wiring.console()); // before the disk fills
    List<Path> files = new ArrayList<>(
        new ReportFolder(out).write(graded.dossier(), graded.report(), Catalog.fileFormats()));
    files.addAll(asked);
    if (!quiet.quiet()) {
      wiring.console().wrote(files);
    }
    return code(before, graded.report()).number();
  }

  private Rubric rubric(GradedSource named) throws RubricException {
    String name = rubric.orElse(named.rubric());
    if (!named.isSample()) {
      OwnRubric.warning(name, source).ifPresent(wiring.console().err()::println);
    }
    return wiring.rubric(name);
  }

  private ExitCode code(Optional<Report> before, Report report) throws IOException {
    return before.isEmpty()
        ? threshold.judge(report, wiring.console())
        : BaselineOption.judge(before.get(), report, threshold.percent(), wiring.console());
  }
}
