package dev.grader.submission.git;

import dev.grader.submission.Checkout;
import dev.grader.submission.Commit;
import dev.grader.submission.FetchException;
import dev.grader.submission.History;
import dev.grader.submission.Revision;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.Roles;
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
record Reading(String what, GitSettings settings, Template template, Stop stop) {

  /** Returns a checkout that needs the repository no longer. */
  Checkout read(Opened opened, Optional<Instant> due) throws FetchException, IOException {
    Repository repository = opened.repository();
    ObjectId graded = due.isPresent()
        ? new CommitChoice(what, repository).atOrBefore(due.get(), opened.tip())
        : opened.tip();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      RevCommit commit = walk.parseCommit(graded);
      List<Entry> entries =
          new TreeReader(what, settings.limits()).list(reader, commit.getTree(), stop);
      Roles roles = Roles.of(entries.stream().map(Entry::path).toList());
      ChangeReader changes = new ChangeReader(reader, roles, template, stop);
      History history = history(opened, graded, due, changes);
      Instant at = Instant.ofEpochSecond(commit.getCommitTime());
      Revision revision = new Revision(what, graded.name(), Optional.of(at), remarks(history));
      return store(
          reader, Selection.of(entries, settings.limits(), template::has), revision, history);
    }
  }

  History history(Opened opened, ObjectId graded, Optional<Instant> due, ChangeReader changes)
      throws IOException {
    HistoryReader reader = new HistoryReader(opened.repository(), settings.limits(), stop);
    HistoryReader.Commits commits = reader.read(graded, List.of());
    List<Commit> late = graded.equals(opened.tip())
        ? List.of()
        : reader.read(opened.tip(), List.of(graded)).list();
    Ownership ownership = template.isPresent()
        ? Ownership.withTemplate(commits.list(), template.commits())
        : Ownership.byAuthor(commits.list());
    return new History(
        changes.fill(ownership.commits()),
        commits.cut(),
        isShallow(opened.repository()),
        due,
        late.stream().map(Ownership::alone).toList(),
        ownership.sentence());
  }

  private static boolean isShallow(Repository repository) throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  static List<String> remarks(History history) {
    List<String> remarks = new ArrayList<>();
    remarks.add(history.ownership());
    if (history.shallow()) {
      remarks.add(
          "The repository is a shallow clone: older commits are missing and are not judged. "
              + "`git fetch --unshallow` gets them; in a CI job, let the checkout fetch the whole history"
              + " (`fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` for GitLab).");
    } else if (history.cut()) {
      remarks.add(
          "Only the newest %s commits were read.".formatted(history.commits().size()));
    }
    if (!history.late().isEmpty()) {
      int late = history.late().size();
      remarks.add(
          late == 1
              ? "1 commit that came in after the due date was not graded."
              : "%s commits that came in after the due date were not graded.".formatted(late));
    }
    return remarks;
  }

  private Checkout store(
      ObjectReader reader, Selection selection, Revision revision, History history)
      throws IOException {
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
