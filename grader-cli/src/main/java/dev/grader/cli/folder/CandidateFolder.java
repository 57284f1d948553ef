package dev.grader.cli.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.catalog.Catalog;
import dev.grader.catalog.StoredFiles;
import dev.grader.cli.exit.UserError;
import dev.grader.evidence.Dossier;
import dev.grader.grading.Judge;
import dev.grader.report.Foreign;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.rubric.Rubric;
import dev.grader.score.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one candidate of a batch: dossier, reviews, and the reports made from both. Where
 * no report can be made, a note says why instead of it; dossier and reviews stay in any case.
 */
public record CandidateFolder(Path folder) {
  /** Why there is no report; not there where there is one. */
  private static final String NOT_SHOWN = "not-shown.txt";

  private static final int REASON = 300;

  /** Returns whether there is any evidence. */
  public boolean hasDossier() {
    return Files.exists(folder.resolve(StoredFiles.DOSSIER));
  }

  /** Reads the evidence. */
  public Dossier dossier() throws IOException, UserError {
    return EarlierRun.dossier(folder.resolve(StoredFiles.DOSSIER));
  }

  /** Returns what people decided, oldest first. */
  public List<Review> reviews() throws IOException, UserError {
    return EarlierRun.reviews(folder.resolve(StoredFiles.DOSSIER));
  }

  /** Keeps more decisions, after those that are there. */
  public void add(List<Review> more) throws IOException, UserError {
    List<Review> all = new ArrayList<>(reviews());
    all.addAll(more);
    new ReportFolder(folder).write(all);
  }

  /** Returns why there is no report, though there is evidence. */
  public Optional<String> notShown() throws IOException {
    Path note = folder.resolve(NOT_SHOWN);
    return Files.exists(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
  }

  /**
   * Writes the dossier and what it is worth; what people decided stays, and counts. One report that
   * cannot be made is no reason to leave the others: it is absent, and {@link #notShown} says why.
   */
  public Optional<Report> write(Dossier dossier, Rubric rubric) throws IOException {
    Files.createDirectories(folder);
    try {
      Report report = Judge.judge(dossier, rubric, reviews());
      new ReportFolder(folder).write(dossier, report, Catalog.fileFormats());
      Files.deleteIfExists(folder.resolve(NOT_SHOWN));
      return Optional.of(report);
    } catch (UserError e) {
      keep(dossier);
      refuse(String.valueOf(e.getMessage()));
    } catch (RuntimeException bug) {
      keep(dossier);
      refuse(bug(bug));
    }
    return Optional.empty();
  }

  /**
   * Writes the report again from the dossier that is there; see {@link #write}. A dossier that
   * cannot be read stays as it is.
   */
  public Optional<Report> rewrite(Rubric rubric) throws IOException {
    Dossier dossier;
    try {
      dossier = dossier();
    } catch (UserError e) {
      refuse(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    return write(dossier, rubric);
  }

  private void refuse(String why) throws IOException {
    WholeFile.replace(folder.resolve(NOT_SHOWN), (why + "\n").getBytes(UTF_8));
    removeReports();
  }

  private void keep(Dossier dossier) throws IOException {
    WholeFile.replace(folder.resolve(StoredFiles.DOSSIER), StoredFiles.bytes(dossier));
  }

  /** Returns how a bug of ours reads beside the others' results. */
  private static String bug(RuntimeException bug) {
    return "internal error: " + Foreign.line(bug.toString(), REASON);
  }

  /**
   * Returns the report, from the files in the folder alone.
   *
   * @throws UserError where it cannot be made
   */
  public Report report(Rubric rubric) throws IOException, UserError {
    try {
      return Judge.judge(dossier(), rubric, reviews());
    } catch (RuntimeException e) {
      throw new UserError(bug(e));
    }
  }

  /** Takes away what is no longer a result; what people decided stays. */
  public void clear() throws IOException {
    Files.deleteIfExists(folder.resolve(StoredFiles.DOSSIER));
    Files.deleteIfExists(folder.resolve(NOT_SHOWN));
    removeReports();
  }

  private void removeReports() throws IOException {
    for (ReportFormat format : Catalog.fileFormats()) {
      Files.deleteIfExists(folder.resolve(format.fileName()));
    }
  }
}
