package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.cli.batch.BatchReview;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.EarlierRun;
import dev.grader.cli.folder.ReportFolder;
import dev.grader.cli.folder.WritableFolder;
import dev.grader.cli.wiring.Wiring;
import dev.grader.evidence.Dossier;
import dev.grader.grading.Judge;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.rubric.ReviewReader;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.score.Points;
import dev.grader.score.Review;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grader review}: what people decide, beside what was measured. */
@Command(
    name = "review",
    description =
        "Record what a person decided about a criterion, and write the reports again. What was measured"
            + " stays visible beside it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader review out --criterion design --points 4 --reason Clear --by Ann",
      "  grader review results ada --criterion api --points 4 --reason Clear --by Ann",
    })
final class ReviewCommand implements Callable<Integer> {
  private static final int DECIMALS = 2;

  private final Wiring wiring;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Folder that 'grader grade' or 'grader batch' wrote.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CANDIDATE",
      description = "In the folder of a batch: name of the candidate, or of their folder.")
  private Optional<String> candidate = Optional.empty();

  @Option(names = "--criterion", paramLabel = "ID", description = "Id of the criterion.")
  private Optional<String> criterion = Optional.empty();

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "As the report counts them; of a penalty, 0 or less.")
  private Optional<BigDecimal> points = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; the report shows it.")
  private Optional<String> reason = Optional.empty();

  @Option(names = "--by", paramLabel = "NAME", description = "Who decided; the report shows it.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "YAML list of many: criterion, points, reason and by for each; in a batch, candidate too.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--rubric",
      paramLabel = "R",
      description =
          "The rubric it was graded by. Default: the bundled one of that name. Of a batch, always the one in its folder.")
  private Optional<String> rubric = Optional.empty();

  ReviewCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    if (from.isPresent()
        && (criterion.isPresent() || points.isPresent() || reason.isPresent() || by.isPresent())) {
      throw new UserError("--from brings criterion, points, reason and by for each; leave out the"
          + " options of one decision");
    }
    BatchFolder batch = new BatchFolder(folder);
    if (batch.isOne()) {
      return inBatch(BatchReview.of(wiring.console(), batch), candidate);
    }
    Optional<BatchFolder> around = BatchFolder.around(folder);
    if (around.isPresent() && candidate.isEmpty()) { // its pages change as well
      String name = folder.toAbsolutePath().normalize().getFileName().toString();
      return inBatch(BatchReview.of(wiring.console(), around.get()), Optional.of(name));
    }
    if (candidate.isPresent()) {
      throw new UserError("there is no batch in " + folder
          + "; leave out CANDIDATE, or name the folder that 'grader batch' wrote");
    }
    return inFolder();
  }

  private int inBatch(BatchReview reviewing, Optional<String> whom) throws Exception {
    if (from.isPresent()) {
      return reviewing.keep(reviewing.read(from.get(), whom, wiring.now()));
    }
    Path about = reviewing.candidate(whom.orElseThrow(() -> new ParameterException(
        spec.commandLine(), "Missing required parameter: 'CANDIDATE'; whom is it about?")));
    Review review = decided(reviewing.rubric(), wiring.now());
    return reviewing.keep(List.of(new ReviewReader.Entry(about, review)));
  }

  private int inFolder() throws Exception {
    Dossier dossier = EarlierRun.dossier(folder);
    Report before = EarlierRun.report(folder);
    Rubric judged = judgedBy(before.rubric());
    List<Review> more = decisions(judged);
    ReportFolder written = new ReportFolder(folder);
    WritableFolder place = new WritableFolder(folder);
    place.require("DIR");
    Report report = place.changing(() -> {
      List<Review> all = new ArrayList<>(EarlierRun.reviews(folder));
      all.addAll(more);
      List<Path> files = new ArrayList<>(written.write(all)); // first: nothing is lost any more
      Report judgedAgain = Judge.judge(dossier, judged, all);
      files.addAll(written.write(dossier, judgedAgain, Catalog.fileFormats()));
      wiring.console().wrote(files);
      return judgedAgain;
    });
    wiring
        .console()
        .out()
        .println(Wording.points(before.score().points()) + " points before, now "
            + Wording.points(report.score().points()));
    return ExitCode.GRADED.number();
  }

  private List<Review> decisions(Rubric judged) throws UserError, RubricException {
    if (from.isEmpty()) {
      return List.of(decided(judged, wiring.now()));
    }
    ReviewReader reader = new ReviewReader(judged, name -> Optional.of(folder), wiring.now());
    return reader.read(from.get()).stream().map(ReviewReader.Entry::review).toList();
  }

  /** Returns the rubric that the report was made by: under another one it would change silently. */
  private Rubric judgedBy(Report.RubricUsed used) throws UserError, RubricException {
    Rubric read;
    try {
      read = wiring.rubric(rubric.orElse(used.id()));
    } catch (RubricException e) {
      if (rubric.isPresent()) {
        throw e;
      }
      throw new UserError("which rubric? " + folder + " was graded by '" + used.id()
          + "', which is no bundled one; give its file with --rubric");
    }
    if (!read.sha256().equals(used.sha256())) {
      throw new UserError(folder + " was graded by another text of the rubric '" + used.id()
          + "' than " + rubric.orElse("the bundled one") + "; give that one with --rubric, or first"
          + " run 'grader rescore " + folder + " --rubric R --out " + folder + "'");
    }
    return read;
  }

  private Review decided(Rubric judged, Instant now) throws UserError {
    Review review = new Review(
        required(criterion, "--criterion=ID"),
        points(required(points, "--points=N")),
        text(reason, "--reason=TEXT"),
        text(by, "--by=NAME"),
        now);
    for (String complaint : judged.complaints(List.of(review))) {
      throw new UserError(complaint);
    }
    return review;
  }

  private Points points(BigDecimal given) {
    if (given.stripTrailingZeros().scale() > DECIMALS) {
      throw new ParameterException(
          spec.commandLine(), "--points takes at most two decimals, not " + given.toPlainString());
    }
    return Points.of(given);
  }

  private String text(Optional<String> value, String option) {
    return required(value.filter(each -> !each.isBlank()), option);
  }

  private <T> T required(Optional<T> value, String option) {
    return value.orElseThrow(() -> new ParameterException(
        spec.commandLine(),
        "Missing required option: '" + option
            + "'; a review needs --criterion, --points, --reason and --by, or --from FILE"));
  }
}
