package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.evidence.Dossier;
import dev.grader.grading.Judge;
import dev.grader.report.Report;
import dev.grader.rubric.Rubric;
import dev.grader.score.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grader rescore}: a stored dossier under another rubric, without engine or network. */
@Command(
    name = "rescore",
    description =
        "Score a stored dossier under another rubric, with the reviews beside it. Runs nothing and needs no network.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader rescore grader-report --rubric stricter.yaml",
      "  grader rescore grader-report --rubric backend-api --out rescored --format json",
    })
final class RescoreCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(paramLabel = "DIR", description = "Folder with a dossier.json, or the file itself.")
  private Path dossier = Path.of("");

  @Option(
      names = "--rubric",
      required = true,
      paramLabel = "R2",
      description = "Rubric file or bundled rubric.")
  private String rubric = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the files there too. Default: write nothing.")
  private Optional<Path> out = Optional.empty();

  @Mixin
  private ReportOptions shown = new ReportOptions();

  @Mixin
  private ThresholdOption threshold = new ThresholdOption();

  RescoreCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    Outputs outputs = wiring.outputs(shown.formats());
    outputs.requireWritable();
    Dossier stored = wiring.dossier(dossier);
    Rubric read = wiring.rubric(rubric);
    List<Review> reviews = wiring.reviews(dossier);
    for (String complaint : read.complaints(reviews)) {
      wiring.console().err().println("grader: a review does not count here: " + complaint);
    }
    Report report = Judge.judge(stored, read, reviews);
    if (out.isPresent()) {
      ReportFolder folder = new ReportFolder(out.get());
      folder.requireWritable();
      List<Path> files = new ArrayList<>(folder.write(stored, report, Catalog.fileFormats()));
      files.addAll(folder.write(reviews));
      wiring.console().wrote(files);
    }
    outputs.show(report, wiring.console());
    return ExitCode.of(report, threshold.percent()).number();
  }
}
