package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.submission.RecordedCommit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * A bare repository made from a list of commits: one branch {@code main}, no merges, every file a
 * regular one. Equal commits give equal ids wherever it is made, so that a sample has one history,
 * readable as plain files.
 */
public final class ReplayedRepository {
  private ReplayedRepository() {}

  /** Makes the repository in a folder that is not there yet; returns the newest commit's id. */
  public static String make(Path folder, List<RecordedCommit> commits) throws IOException {
    IsolatedSystem.install();
    try (Repository repository = new FileRepository(folder.toFile())) {
      repository.create(true);
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        Optional<ObjectId> head = Optional.empty();
        for (RecordedCommit commit : commits) {
          head = Optional.of(insert(inserter, commit, head));
        }
        inserter.flush();
        ObjectId newest = head.orElseThrow(() -> new IOException("a history needs a commit"));
        pointAt(repository, newest);
        return newest.name();
      }
    }
  }

  private static ObjectId insert(
      ObjectInserter inserter, RecordedCommit recorded, Optional<ObjectId> parent)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    PersonIdent author = new PersonIdent(
        recorded.author().name(),
        recorded.author().mail(),
        recorded.at().toInstant(),
        recorded.at().getOffset());
    commit.setAuthor(author);
    commit.setCommitter(author);
    commit.setEncoding(UTF_8);
    commit.setMessage(recorded.message());
    commit.setTreeId(tree(inserter, recorded.files()));
    parent.ifPresent(commit::setParentId);
    return inserter.insert(commit);
  }

  private static ObjectId tree(ObjectInserter inserter, Map<String, byte[]> files)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey());
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue()));
      builder.add(entry);
    }
    builder.finish();
    return index.writeTree(inserter);
  }

  private static void pointAt(Repository repository, ObjectId newest) throws IOException {
    String branch = Constants.R_HEADS + "main";
    repository.updateRef(Constants.HEAD).link(branch);
    RefUpdate update = repository.updateRef(branch);
    update.setNewObjectId(newest);
    update.update();
  }
}
