package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.catalog.Catalog;
import dev.grader.catalog.StoredFiles;
import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.Member;
import dev.grader.cohort.Standing;
import dev.grader.evidence.Dossier;
import dev.grader.grading.Judge;
import dev.grader.report.Report;
import dev.grader.report.UnreadableFileException;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import dev.grader.score.Review;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of a batch. Everything in it is made from the ledger, the rubric, the dossiers and the
 * reviews alone, and can be made again at any time.
 *
 * @param folder of {@code --out}
 */
record BatchFolder(Path folder) {
  private static final String LEDGER = "batch.json";
  private static final String RUBRIC = "rubric.yaml";

  /** Returns the folder of the queue, where it is on no server. */
  Path queue() {
    return folder.resolve(".queue");
  }

  /** Throws {@link UserError} where nothing can be written to it. */
  void requireWritable() throws UserError {
    new ReportFolder(folder).requireWritable();
  }

  /** Returns the ledger; absent where there was no batch yet. */
  Optional<Ledger> ledger() throws IOException, UserError {
    Path file = folder.resolve(LEDGER);
    return Files.exists(file)
        ? Optional.of(Ledger.read(Files.readAllBytes(file), file))
        : Optional.empty();
  }

  /** Writes the ledger. */
  void write(Ledger ledger) throws IOException {
    StoredFile.replace(folder.resolve(LEDGER), ledger.bytes());
  }

  /** Writes the rubric that everybody is judged by. */
  void write(RubricSource rubric) throws IOException {
    StoredFile.replace(folder.resolve(RUBRIC), rubric.text().getBytes(UTF_8));
  }

  /** Returns the rubric that everybody is judged by. */
  Rubric rubric() throws RubricException {
    return new RubricReader(Catalog.checks()).read(folder.resolve(RUBRIC).toString());
  }

  /** Returns the folder of one candidate. */
  Path candidate(String key) {
    return folder.resolve("candidates").resolve(key);
  }

  /** Writes everything about one candidate; what people decided stays, and counts. */
  Report write(String key, Dossier dossier, Rubric rubric) throws IOException, UserError {
    Report report = Judge.judge(dossier, rubric, reviews(key));
    Files.createDirectories(candidate(key));
    new ReportFolder(candidate(key)).write(dossier, report, Catalog.fileFormats());
    return report;
  }

  /** Takes away what is no longer a result; what people decided stays. */
  void clear(String key) throws IOException {
    List<String> names = new ArrayList<>(List.of(StoredFiles.DOSSIER));
    Catalog.fileFormats().forEach(format -> names.add(format.fileName()));
    for (String name : names) {
      Files.deleteIfExists(candidate(key).resolve(name));
    }
  }

  private List<Review> reviews(String key) throws IOException, UserError {
    Path file = candidate(key).resolve(StoredFiles.REVIEWS);
    return Files.exists(file) ? read(file, (in, name) -> StoredFiles.reviews(in, name)) : List.of();
  }

  /** Returns all candidates side by side, read from this folder. */
  Cohort cohort() throws IOException, UserError, RubricException {
    Ledger ledger = ledger()
        .orElseThrow(
            () -> new UserError("there is no batch in " + folder + "; 'grader batch' makes one"));
    Rubric rubric = rubric();
    List<Member> members = new ArrayList<>();
    for (Ledger.Line line : ledger.lines()) {
      members.add(member(line, rubric));
    }
    return new Cohort(ledger.title(), Judge.used(rubric), members);
  }

  private Member member(Ledger.Line line, Rubric rubric) throws IOException, UserError {
    Path file = candidate(line.key()).resolve(StoredFiles.DOSSIER);
    boolean ended = line.state().equals("graded") || line.state().equals("inconclusive");
    if (!ended || !Files.exists(file)) {
      String why = line.reason().isEmpty() ? "not graded yet" : line.reason();
      return Member.notGraded(line.key(), line.candidate(), why, line.notes());
    }
    Dossier dossier = read(file, (in, name) -> StoredFiles.dossier(in, name));
    Standing standing = Standing.of(Judge.judge(dossier, rubric, reviews(line.key())));
    return Member.graded(line.key(), line.candidate(), standing, line.notes());
  }

  /** Writes the pages about all candidates together; returns them. */
  List<Path> writePages() throws IOException, UserError, RubricException {
    Cohort cohort = cohort();
    List<Path> written = new ArrayList<>();
    for (CohortFormat format : Catalog.cohortFormats()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      format.write(cohort, bytes);
      written.add(StoredFile.replace(folder.resolve(format.fileName()), bytes.toByteArray()));
    }
    return written;
  }

  private static <T> T read(Path file, Reader<T> reader) throws IOException, UserError {
    try {
      return reader.read(new ByteArrayInputStream(Files.readAllBytes(file)), file.toString());
    } catch (UnreadableFileException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private interface Reader<T> {
    T read(ByteArrayInputStream in, String name) throws IOException, UnreadableFileException;
  }
}
