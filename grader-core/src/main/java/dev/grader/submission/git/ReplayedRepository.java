package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /**
   * One commit.
   *
   * @param name of author and committer
   * @param mail of author and committer
   * @param at when, in whole seconds, with the offset to store
   * @param message as it will be stored
   * @param files all files of the tree by path
   */
  public record Step(
      String name,
      String mail,
      OffsetDateTime at,
      String message,
      SortedMap<String, byte[]> files) {
    /** Copies. */
    public Step {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
  }

  /** Makes the repository in a folder that is not there yet; returns the newest commit's id. */
  public static String make(Path folder, List<Step> steps) throws IOException {
    try (Repository repository = new FileRepository(folder.toFile())) {
      repository.create(true);
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        Optional<ObjectId> head = Optional.empty();
        for (Step step : steps) {
          head = Optional.of(commit(inserter, step, head));
        }
        inserter.flush();
        ObjectId newest = head.orElseThrow(() -> new IOException("a history needs a commit"));
        pointAt(repository, newest);
        return newest.name();
      }
    }
  }

  private static ObjectId commit(ObjectInserter inserter, Step step, Optional<ObjectId> parent)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    PersonIdent author = new PersonIdent(
        step.name(), step.mail(), step.at().toInstant(), step.at().getOffset());
    commit.setAuthor(author);
    commit.setCommitter(author);
    commit.setEncoding(UTF_8);
    commit.setMessage(step.message());
    commit.setTreeId(tree(inserter, step.files()));
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
