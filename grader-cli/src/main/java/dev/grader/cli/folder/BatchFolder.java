package dev.grader.cli.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.UserError;
import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.Member;
import dev.grader.cohort.Standing;
import dev.grader.grading.Judge;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * The folder of a batch. Everything in it is made from the ledger, the rubric, the dossiers and the
 * reviews alone, and can be made again at any time.
 *
 * @param folder of {@code --out}
 */
public record BatchFolder(Path folder) {
  private static final String LEDGER = "batch.json";
  private static final String CANDIDATES = "candidates";
  private static final String RUBRIC = "rubric.yaml";
  private static final String NOT_SHOWN = "graded, but not shown: ";

  /** Returns the batch that a candidate's folder belongs to; absent where that is none. */
  public static Optional<BatchFolder> around(Path candidate) {
    return Optional.ofNullable(candidate.toAbsolutePath().normalize().getParent())
        .filter(parent -> parent.endsWith(CANDIDATES))
        .map(Path::getParent)
        .map(BatchFolder::new)
        .filter(BatchFolder::isOne);
  }

  /** Returns the folder of the queue, where it is on no server; it knows the names. */
  public Path queue() {
    return key().exists() ? key().queue() : folder.resolve(".queue");
  }

  /** Returns what lies beside it where people are to grade blind. */
  public KeyFolder key() {
    Path whole = folder.toAbsolutePath().normalize();
    return new KeyFolder(whole.resolveSibling(whole.getFileName() + ".key"));
  }

  /** Returns whether a batch was begun here, however far it came. */
  public boolean isBegun() {
    return Stream.of(LEDGER, CANDIDATES, ".queue")
        .anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /**
   * Changes what lies here while nobody else does, so that no report is written without what people
   * decided meanwhile.
   */
  public <T> T changing(Callable<T> change) throws Exception {
    return new WritableFolder(folder).changing(change);
  }

  /** Does something while no batch is led here; absent where one is. */
  public <T> Optional<T> ifIdle(Callable<T> work) throws Exception {
    return new FolderLock(folder.resolve(".batch.lock")).ifFree(work);
  }

  /** Returns whether somebody leads the batch at this moment, as far as this user can tell. */
  public boolean isLed() throws Exception {
    try {
      return ifIdle(() -> true).isEmpty();
    } catch (AccessDeniedException notOurs) {
      return false;
    }
  }

  /** Does something while no batch is led here; throws {@link UserError} where one is. */
  public <T> T alone(Callable<T> work) throws Exception {
    requireWritable();
    return ifIdle(work)
        .orElseThrow(() -> new UserError("another 'grader batch' is at work in " + folder
            + "; wait for it, or end it with 'grader batch cancel' or Ctrl-C"));
  }

  /** Returns what tells whoever leads the batch to call it off. */
  public CancelRequest cancelRequest() {
    return new CancelRequest(folder.resolve(".cancel"));
  }

  /** Throws {@link UserError} where nothing can be written to it. */
  public void requireWritable() throws UserError {
    new WritableFolder(folder).require("--out");
  }

  /** Returns the ledger; absent where there was no batch yet. */
  public Optional<Ledger> ledger() throws IOException, UserError {
    Path file = folder.resolve(LEDGER);
    return Files.exists(file)
        ? Optional.of(Ledger.read(Files.readAllBytes(file), file))
        : Optional.empty();
  }

  /** Writes the ledger. */
  public void write(Ledger ledger) throws IOException {
    WholeFile.replace(folder.resolve(LEDGER), ledger.bytes());
  }

  /** Writes the rubric that everybody is judged by. */
  public void write(RubricSource rubric) throws IOException {
    WholeFile.replace(folder.resolve(RUBRIC), rubric.text().getBytes(UTF_8));
  }

  /** Returns the rubric that everybody is judged by. */
  public Rubric rubric() throws RubricException {
    return new RubricReader(Catalog.checks()).read(folder.resolve(RUBRIC).toString());
  }

  /**
   * Returns the rubric that the batch was rescored by last; absent where it is judged by the one in
   * its queue.
   */
  public Optional<RubricSource> rescoredBy() throws IOException, UserError {
    Path file = folder.resolve(RUBRIC);
    return ledger().isPresent() && ledger().get().rescored() && Files.exists(file)
        ? Optional.of(new RubricSource(file.toString(), Files.readString(file)))
        : Optional.empty();
  }

  /** Returns the folder of one candidate. */
  public Path candidate(String key) {
    return folder.resolve(CANDIDATES).resolve(key);
  }

  /** Returns what lies in the folder of one candidate. */
  public CandidateFolder of(String key) {
    return new CandidateFolder(candidate(key));
  }

  /** Returns whether a batch has been written there. */
  public boolean isOne() {
    return Files.exists(folder.resolve(LEDGER));
  }

  /** Returns the ledger; throws {@link UserError} where there was no batch yet. */
  public Ledger requireLedger() throws IOException, UserError {
    return ledger()
        .orElseThrow(
            () -> new UserError("there is no batch in " + folder + "; 'grader batch' makes one"));
  }

  /** Returns all candidates side by side, read from this folder; who has no report is apart. */
  public Cohort cohort() throws IOException, UserError, RubricException {
    Cohort judged = cohort(requireLedger(), rubric());
    List<Member> members = new ArrayList<>();
    for (Member member : judged.members()) {
      Optional<String> why =
          of(member.key()).notShown().filter(any -> !member.standing().isEmpty());
      members.add(why.map(reason -> notShown(member, reason)).orElse(member));
    }
    return new Cohort(judged.title(), judged.rubric(), members);
  }

  private static Member notShown(Member member, String why) {
    return Member.notGraded(member.key(), member.candidate(), NOT_SHOWN + why, member.notes());
  }

  /** Returns all candidates side by side as a rubric judges what is in this folder. */
  public Cohort cohort(Ledger ledger, Rubric rubric) throws IOException {
    List<Member> members = new ArrayList<>();
    for (Ledger.Line line : ledger.lines()) {
      members.add(member(line, rubric));
    }
    return new Cohort(ledger.title(), Judge.used(rubric), members);
  }

  private Member member(Ledger.Line line, Rubric rubric) throws IOException {
    if (!isGraded(line)) {
      String why = line.reason().isEmpty() ? "not graded yet" : line.reason();
      return Member.notGraded(line.key(), line.candidate(), why, line.notes());
    }
    try {
      Standing standing = Standing.of(of(line.key()).report(rubric));
      return Member.graded(line.key(), line.candidate(), standing, line.notes());
    } catch (UserError e) {
      return Member.notGraded(
          line.key(), line.candidate(), NOT_SHOWN + e.getMessage(), line.notes());
    }
  }

  /** Returns whether there is evidence to judge. */
  public boolean isGraded(Ledger.Line line) {
    return line.state().isEnded() && of(line.key()).hasDossier();
  }

  /** Writes the pages about all candidates together; returns them. */
  public List<Path> writePages() throws IOException, UserError, RubricException {
    Cohort cohort = cohort();
    List<Path> written = new ArrayList<>();
    for (CohortFormat format : Catalog.cohortFormats()) {
      byte[] page = Content.of(out -> format.write(cohort, out));
      written.add(WholeFile.replace(folder.resolve(format.fileName()), page));
    }
    return written;
  }
}
