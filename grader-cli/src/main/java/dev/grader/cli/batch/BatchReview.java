package dev.grader.cli.batch;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.CandidateFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Foreign;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.rubric.ReviewReader;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.score.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people decided about candidates of a batch, kept in its folder.
 *
 * @param ledger of that folder
 * @param rubric of that folder
 */
public record BatchReview(Console console, BatchFolder folder, Ledger ledger, Rubric rubric) {

  /** Returns what records decisions in that folder. */
  public static BatchReview of(Console console, BatchFolder folder)
      throws IOException, UserError, RubricException {
    return new BatchReview(console, folder, folder.requireLedger(), folder.rubric());
  }

  /**
   * Returns the reviews in a file.
   *
   * @param candidate whom those are about that name nobody
   */
  public List<ReviewReader.Entry> read(Path file, Optional<String> candidate, Instant now)
      throws RubricException {
    ReviewReader reader = new ReviewReader(
        rubric, word -> word.isEmpty() ? candidate.flatMap(this::find) : find(word), now);
    return reader.read(file);
  }

  private Optional<Path> find(String word) {
    try {
      return Optional.of(candidate(word));
    } catch (UserError saidWithItsPlaceInTheFile) {
      return Optional.empty();
    }
  }

  /** Returns the folder of a candidate; throws {@link UserError} where that is not one. */
  public Path candidate(String word) throws UserError {
    return folder.candidate(ledger.line(word).key());
  }

  /** Keeps the reviews, writes reports and pages again, and returns the exit code. */
  public int keep(List<ReviewReader.Entry> entries) throws Exception {
    folder.requireWritable();
    return folder.changing(() -> {
      if (!folder.rubric().sha256().equals(rubric.sha256())) {
        throw new UserError("the rubric of " + folder.folder()
            + " was changed in this moment; run the same command again");
      }
      return kept(entries);
    });
  }

  private int kept(List<ReviewReader.Entry> entries)
      throws IOException, UserError, RubricException {
    Map<Path, List<Review>> reviews = new LinkedHashMap<>();
    for (ReviewReader.Entry entry : entries) {
      reviews.computeIfAbsent(entry.folder(), none -> new ArrayList<>()).add(entry.review());
    }
    Map<Path, String> before = new LinkedHashMap<>();
    for (Path each : reviews.keySet()) {
      before.put(each, before(new CandidateFolder(each)));
    }
    for (Map.Entry<Path, List<Review>> each : reviews.entrySet()) {
      new CandidateFolder(each.getKey()).add(each.getValue()); // first: nothing is lost any more
    }
    boolean all = true;
    for (Path each : reviews.keySet()) {
      all &= show(new CandidateFolder(each), before.getOrDefault(each, ""));
    }
    List<Path> written = folder.writePages();
    console.wrote(written);
    return (all ? ExitCode.GRADED : ExitCode.INCONCLUSIVE).number();
  }

  /** Returns the points so far; throws {@link UserError} where nothing could be kept. */
  private String before(CandidateFolder candidate) throws IOException, UserError {
    if (!candidate.hasDossier()) {
      throw new UserError("there is nothing to review of " + name(candidate)
          + ", who is not graded yet; wait for 'grader batch', or run it again first");
    }
    candidate.reviews();
    try {
      return Wording.points(candidate.report(rubric).score().points()) + " points before";
    } catch (UserError notShown) {
      return "not shown before";
    }
  }

  /** Returns whether the report can be shown. */
  private boolean show(CandidateFolder candidate, String before) throws IOException {
    Optional<Report> report = candidate.rewrite(rubric);
    if (report.isPresent()) {
      console
          .out()
          .println(name(candidate) + ": " + before + ", now "
              + Wording.points(report.get().score().points()));
    } else {
      console
          .err()
          .println("grader: the reviews of " + name(candidate)
              + " are kept, but no report can be shown: "
              + Foreign.line(candidate.notShown().orElse(""), 300));
    }
    return report.isPresent();
  }

  private String name(CandidateFolder candidate) {
    return ledger.lines().stream()
        .filter(line -> folder.of(line.key()).equals(candidate))
        .map(line -> Foreign.line(line.candidate(), 60))
        .findFirst()
        .orElse("");
  }
}
