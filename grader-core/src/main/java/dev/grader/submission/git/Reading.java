package dev.grader.submission.git;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.History;
import dev.grader.submission.Revision;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.Selection;
import dev.grader.submission.files.Spool;
import dev.grader.submission.files.StoredCheckout;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Reads a repository that is open: the graded commit, its history, its files.
 *
 * @param what the repository, for messages
 */
record Reading(String what, GitSettings settings, Stop stop) {

  /** Returns a checkout that needs the repository no longer. */
  Checkout read(Opened opened, Assignment assignment) throws FetchException, IOException {
    Repository repository = opened.repository();
    ObjectId graded = assignment.due().isPresent()
        ? new CommitChoice(what, repository).atOrBefore(assignment.due().get(), opened.tip())
        : opened.tip();
    HistoryReader reader = new HistoryReader(repository, settings.limits(), stop);
    HistoryReader.Commits commits = reader.read(graded, List.of());
    HistoryReader.Commits late = graded.equals(opened.tip())
        ? new HistoryReader.Commits(List.of(), false)
        : reader.read(opened.tip(), List.of(graded));
    Ownership ownership = Ownership.byAuthor(commits.list());
    History history =
        new History(ownership.commits(), commits.cut(), late.list(), ownership.sentence());
    return files(repository, revision(repository, graded, history), history);
  }

  private Revision revision(Repository repository, ObjectId graded, History history)
      throws IOException {
    List<String> remarks = new ArrayList<>();
    remarks.add(history.ownership());
    if (history.cut()) {
      remarks.add(
          "The history was cut at %,d commits.".formatted(history.commits().size()));
    }
    if (!history.late().isEmpty()) {
      remarks.add("%,d commits after the due date were not graded."
          .formatted(history.late().size()));
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(graded);
      Instant at = Instant.ofEpochSecond(commit.getCommitTime());
      return new Revision(what, graded.name(), Optional.of(at), remarks);
    }
  }

  private Checkout files(Repository repository, Revision revision, History history)
      throws FetchException, IOException {
    ObjectId tree = repository.resolve(revision.commit() + "^{tree}");
    try (ObjectReader reader = repository.newObjectReader()) {
      List<Entry> entries = new TreeReader(what, settings.limits()).list(reader, tree, stop);
      Selection selection = Selection.of(entries, settings.limits(), entry -> false);
      Spool spool = Spool.in(settings.temporary());
      try {
        StoredCheckout.Builder builder = new StoredCheckout.Builder(spool, selection);
        for (Selection.Chosen chosen : selection.stored()) {
          stop.check();
          ObjectId id = ObjectId.fromString(chosen.entry().content());
          try (InputStream content = reader.open(id, Constants.OBJ_BLOB).openStream()) {
            builder.store(chosen, content);
          }
        }
        return builder.build(revision, Optional.of(history));
      } catch (IOException | RuntimeException e) {
        spool.close();
        throw e;
      }
    }
  }
}
