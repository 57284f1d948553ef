package dev.grader.submission.git;

import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.History;
import dev.grader.submission.Revision;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.Roles;
import dev.grader.submission.files.Selection;
import dev.grader.submission.files.Spool;
import dev.grader.submission.files.StoredCheckout;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads one working tree and the history of its HEAD. */
final class WorkingTreeReading implements Closeable {
  private static final History NO_HISTORY = new History(
      List.of(), false, false, Optional.empty(), List.of(), "Nothing is committed yet.");

  private final Source.Local source;
  private final GitSettings settings;
  private final Stop stop;
  private final Path gitFolder;
  private final Repository repository;
  private final ObjectReader objects;
  private final Map<String, WorkingTree.Found> found = new HashMap<>();

  private WorkingTreeReading(
      Source.Local source, GitSettings settings, Repository repository, Stop stop) {
    this.source = source;
    this.settings = settings;
    this.stop = stop;
    this.gitFolder = LocalRepository.ofWorkingTree(source.path()).orElseThrow();
    this.repository = repository;
    this.objects = repository.newObjectReader();
  }

  static WorkingTreeReading open(Source.Local source, Path folder, GitSettings settings, Stop stop)
      throws FetchException, IOException {
    return new WorkingTreeReading(
        source, settings, new LocalRepository(source, folder).open(stop), stop);
  }

  /** Returns a checkout that needs neither the working tree nor the repository any longer. */
  Checkout read(Template template, Path home, Map<String, String> environment)
      throws FetchException, IOException {
    Path common = LocalRepository.common(gitFolder);
    GitConfiguration configuration = GitConfiguration.read(common, home, environment);
    CommittedForm form =
        new CommittedForm(source.path(), common.resolve("info/attributes"), configuration);
    IgnoreRules ignores = IgnoreRules.ofTree(
        configuration.coreFile("excludesfile", "ignore"), common.resolve("info/exclude"));
    WorkingTree tree =
        new WorkingTree(source.path(), TrackedFiles.read(gitFolder), configuration, stop);
    for (WorkingTree.Found each : tree.list(ignores, settings.limits())) {
      found.put(each.path(), each);
    }
    Roles roles = Roles.of(found.keySet());
    List<Entry> entries = entries(form, roles);
    Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
    if (head.isEmpty() && found.isEmpty()) {
      throw new FetchException(
          FetchException.Blame.SUBMISSION,
          source.display() + " has no file and no commit: there is nothing to hand in yet.");
    }
    Reading reading = new Reading(source.display(), settings, template, stop);
    History history = NO_HISTORY;
    if (head.isPresent()) {
      ChangeReader changes = new ChangeReader(objects, roles, template, stop);
      Opened opened = new Opened(repository, head.get());
      history = reading.history(opened, head.get(), Optional.empty(), changes);
    }
    Selection selection = Selection.of(entries, settings.limits(), template::has);
    return store(selection, revision(head, history, entries), history, form);
  }

  private List<Entry> entries(CommittedForm form, Roles roles) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (WorkingTree.Found each : found.values()) {
      stop.check();
      boolean isFile = each.kind() == Entry.Kind.FILE || each.kind() == Entry.Kind.EXECUTABLE;
      // a tracked one may be the template's, which its content tells
      boolean foreign = each.index().isEmpty() && !roles.of(each.path()).isKept();
      if (!isFile || (foreign && each.size() >= 0)) {
        entries.add(new Entry(each.path(), Math.max(0, each.size()), each.kind(), ""));
      } else {
        entries.add(entry(each, form));
      }
    }
    return entries;
  }

  private Entry entry(WorkingTree.Found each, CommittedForm form) throws IOException {
    Optional<DirCacheEntry> index = each.index().filter(entry -> isUsable(each, entry));
    if (index.isPresent()) {
      ObjectId id = index.get().getObjectId();
      return new Entry(
          each.path(), objects.getObjectSize(id, Constants.OBJ_BLOB), each.kind(), id.name());
    }
    if (each.size() > settings.limits().fileBytes() && !form.isPointer(each.path())) {
      return new Entry(each.path(), each.size(), each.kind(), "");
    }
    byte[] content = content(each, form);
    return new Entry(each.path(), content.length, each.kind(), id(content).name());
  }

  private boolean isUsable(WorkingTree.Found each, DirCacheEntry index) {
    try {
      return each.unchanged() && objects.has(index.getObjectId(), Constants.OBJ_BLOB);
    } catch (IOException damaged) {
      return false;
    }
  }

  private byte[] content(WorkingTree.Found each, CommittedForm form) throws IOException {
    return form.of(each.path(), source.path().resolve(each.path()), () -> indexed(each));
  }

  private byte[] indexed(WorkingTree.Found each) throws IOException {
    Optional<ObjectId> id = each.index().map(DirCacheEntry::getObjectId);
    return id.isPresent() && objects.has(id.get(), Constants.OBJ_BLOB)
        ? blob(id.get())
        : new byte[0];
  }

  private byte[] blob(ObjectId id) throws IOException {
    return objects.open(id, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
  }

  private static ObjectId id(byte[] content) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, content);
    }
  }

  private Revision revision(Optional<ObjectId> head, History history, List<Entry> entries)
      throws FetchException, IOException {
    if (head.isEmpty()) {
      return new Revision(source.display(), "", Optional.empty(), List.of(history.ownership()));
    }
    List<String> remarks = new ArrayList<>(Reading.remarks(history));
    try (RevWalk walk = new RevWalk(objects)) {
      RevCommit commit = walk.parseCommit(head.get());
      List<Entry> committed =
          new TreeReader(source.display(), settings.limits()).list(objects, commit.getTree(), stop);
      Uncommitted.between(committed, entries).remark().ifPresent(remarks::add);
      Instant at = Instant.ofEpochSecond(commit.getCommitTime());
      return new Revision(source.display(), commit.name(), Optional.of(at), remarks);
    }
  }

  private Checkout store(
      Selection selection, Revision revision, History history, CommittedForm form)
      throws IOException {
    Spool spool = Spool.in(settings.temporary());
    boolean done = false;
    try {
      StoredCheckout.Builder builder = new StoredCheckout.Builder(spool, selection);
      for (Selection.Chosen chosen : selection.stored()) {
        stop.check();
        builder.store(chosen, new ByteArrayInputStream(content(chosen.entry(), form)));
      }
      Checkout checkout = builder.build(revision, Optional.of(history));
      done = true;
      return checkout;
    } finally {
      if (!done) {
        spool.close();
      }
    }
  }

  private byte[] content(Entry entry, CommittedForm form) throws IOException {
    WorkingTree.Found each = Optional.ofNullable(found.get(entry.path())).orElseThrow();
    if (each.index().filter(index -> isUsable(each, index)).isPresent()) {
      return blob(ObjectId.fromString(entry.content()));
    }
    byte[] content = content(each, form);
    if (!id(content).name().equals(entry.content())) {
      throw new WorkingTreeFetcher.ChangedMeanwhileException(entry.path());
    }
    return content;
  }

  @Override
  public void close() {
    objects.close();
    repository.close();
  }
}
