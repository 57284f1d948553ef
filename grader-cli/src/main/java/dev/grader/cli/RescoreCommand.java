package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.cli.batch.BatchRescore;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.EarlierRun;
import dev.grader.cli.folder.ReportFolder;
import dev.grader.cli.folder.WritableFolder;
import dev.grader.cli.option.Outputs;
import dev.grader.cli.option.ReportOptions;
import dev.grader.cli.option.ThresholdOption;
import dev.grader.cli.wiring.Wiring;
import dev.grader.evidence.Dossier;
import dev.grader.grading.Judge;
import dev.grader.report.Report;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.score.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grader rescore}: stored dossiers under another rubric, without engine or network. */
@Command(
    name = "rescore",
    description =
        "Score a stored dossier under another rubric, with the reviews beside it; of a whole batch, show who moves in"
            + " the ranking and who crosses a grade. Runs nothing and needs no network.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader rescore grader-report --rubric stricter.yaml",
      "  grader rescore results --rubric stricter.yaml --what-if",
    })
final class RescoreCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description = "Folder of a batch, or one with a dossier.json, or that file itself.")
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
      description =
          "Of one dossier: write the files there too. Default: write nothing. A batch is written in place.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--what-if", description = "Write nothing, whatever it is.")
  private boolean whatIf;

  @Mixin
  private ReportOptions shown = new ReportOptions();

  @Mixin
  private ThresholdOption threshold = new ThresholdOption();

  RescoreCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    BatchFolder batch = new BatchFolder(dossier);
    if (batch.isOne()) {
      refuseOptionsOfOne();
      return new BatchRescore(wiring, batch, rubric).run(shown.formats(), whatIf);
    }
    if (whatIf && out.isPresent()) {
      throw new UserError("--what-if writes nothing; leave out --out, or --what-if");
    }
    return rescored(wiring.outputs(shown.formats())).number();
  }

  private void refuseOptionsOfOne() throws UserError {
    if (out.isPresent()) {
      throw new UserError(dossier + " is the folder of a batch, which is rescored in place; leave"
          + " out --out, or see with --what-if first");
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--fail-under")) {
      throw new UserError(dossier + " is the folder of a batch, and --fail-under judges one"
          + " submission; leave it out, and see who crosses a grade");
    }
  }

  private ExitCode rescored(Outputs outputs) throws IOException, UserError, RubricException {
    outputs.requireWritable();
    Dossier stored = EarlierRun.dossier(dossier);
    Rubric read = wiring.rubric(rubric);
    List<Review> reviews = EarlierRun.reviews(dossier);
    for (String complaint : read.complaints(reviews)) {
      wiring.console().err().println("grader: a review does not count here: " + complaint);
    }
    Report report = Judge.judge(stored, read, reviews);
    List<Path> files = new ArrayList<>();
    if (out.isPresent()) {
      new WritableFolder(out.get()).require("--out");
      ReportFolder folder = new ReportFolder(out.get());
      files.addAll(folder.write(stored, report, Catalog.fileFormats()));
      files.addAll(folder.write(reviews));
    }
    files.addAll(outputs.show(report, wiring.console()));
    wiring.console().wrote(files);
    return threshold.judge(report, wiring.console());
  }
}
