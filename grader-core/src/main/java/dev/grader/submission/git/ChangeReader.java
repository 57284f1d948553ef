package dev.grader.submission.git;

import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Change;
import dev.grader.submission.Commit.Origin;
import dev.grader.submission.SourceFile.Role;
import dev.grader.submission.files.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many lines the candidate's own commits changed, file by file, against their first
 * parent. Left out: what others or tools made, what is the template's, and files that were only
 * moved. Bounded in every direction, as a tree of a few objects can name billions of paths and a
 * diff can take forever.
 */
final class ChangeReader {
  private static final int MAX_FILES_PER_COMMIT = 2_000;
  private static final int MAX_ENTRIES_PER_COMMIT = 20_000;
  private static final int MAX_DEPTH = 40;
  private static final int MAX_FILE_BYTES = 512 << 10;
  private static final long MAX_BYTES = 256L << 20;

  private final ObjectReader reader;
  private final Roles roles;
  private final Template template;
  private final Stop stop;
  private final HistogramDiff lines = new HistogramDiff();
  private long bytesLeft = MAX_BYTES;

  ChangeReader(ObjectReader reader, Roles roles, Template template, Stop stop) {
    this.reader = reader;
    this.roles = roles;
    this.template = template;
    this.stop = stop;
    lines.setFallbackAlgorithm(null); // Myers' is quadratic where nothing is alike
  }

  /** Returns the commits, own ones with their changes. */
  List<Commit> fill(List<Commit> commits) throws IOException {
    List<Commit> filled = new ArrayList<>(commits.size());
    try (RevWalk walk = new RevWalk(reader)) {
      walk.setRetainBody(false);
      for (Commit commit : commits) {
        filled.add(commit.origin() == Origin.OWN ? with(commit, changes(walk, commit)) : commit);
      }
    }
    return filled;
  }

  private static Commit with(Commit commit, List<Change> changes) {
    return new Commit(
        commit.id(),
        commit.author(),
        commit.authored(),
        commit.message(),
        commit.origin(),
        changes);
  }

  /** One path whose content differs; a zero id where it is not there. */
  private record Difference(String path, ObjectId before, ObjectId after) {}

  private List<Change> changes(RevWalk walk, Commit commit) throws IOException {
    List<Difference> differences =
        differences(walk, walk.parseCommit(ObjectId.fromString(commit.id())));
    Set<ObjectId> removed = new HashSet<>();
    Set<ObjectId> added = new HashSet<>();
    for (Difference each : differences) {
      if (each.after().equals(ObjectId.zeroId())) {
        removed.add(each.before());
      } else if (each.before().equals(ObjectId.zeroId())) {
        added.add(each.after());
      }
    }
    removed.retainAll(added);
    List<Change> changes = new ArrayList<>();
    for (Difference each : differences) {
      stop.check();
      boolean one =
          each.before().equals(ObjectId.zeroId()) || each.after().equals(ObjectId.zeroId());
      boolean moved = one && (removed.contains(each.before()) || removed.contains(each.after()));
      if (!moved && !template.has(each.path(), each.after().name())) {
        changes.add(change(each));
      }
    }
    return changes;
  }

  private List<Difference> differences(RevWalk walk, RevCommit commit) throws IOException {
    List<Difference> differences = new ArrayList<>();
    try (TreeWalk trees = new TreeWalk(reader)) {
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
      }
      trees.addTree(commit.getTree());
      trees.setFilter(TreeFilter.ANY_DIFF);
      int visited = 0;
      while (trees.next() && differences.size() < MAX_FILES_PER_COMMIT) {
        stop.check();
        if (++visited > MAX_ENTRIES_PER_COMMIT) {
          break;
        }
        String path = new String(trees.getRawPath(), StandardCharsets.UTF_8);
        Role role = roles.of(trees.isSubtree() ? path + "/x" : path);
        if (role == Role.VENDORED || role == Role.GENERATED) {
          continue;
        }
        if (trees.isSubtree()) {
          if (trees.getDepth() < MAX_DEPTH) {
            trees.enterSubtree();
          }
        } else {
          differences.add(new Difference(path, blob(trees, 0), blob(trees, 1)));
        }
      }
    } catch (MissingObjectException shallow) {
      return List.of(); // the parent of the oldest commit of a shallow clone
    }
    return differences;
  }

  private static ObjectId blob(TreeWalk trees, int side) {
    FileMode mode = trees.getFileMode(side);
    boolean file = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    return file ? trees.getObjectId(side) : ObjectId.zeroId();
  }

  private Change change(Difference difference) throws IOException {
    RawText before = text(difference.before());
    RawText after = text(difference.after());
    if (before == null || after == null) {
      return new Change(difference.path(), 0, 0);
    }
    int added = 0;
    int removed = 0;
    for (Edit edit : lines.diff(RawTextComparator.DEFAULT, before, after)) {
      added += edit.getLengthB();
      removed += edit.getLengthA();
    }
    return new Change(difference.path(), added, removed);
  }

  private @Nullable RawText text(AnyObjectId blob) throws IOException {
    if (blob.equals(ObjectId.zeroId())) {
      return RawText.EMPTY_TEXT;
    }
    long size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
    if (size > MAX_FILE_BYTES || size > bytesLeft) {
      return null;
    }
    bytesLeft -= size;
    byte[] bytes = reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(MAX_FILE_BYTES);
    return RawText.isBinary(bytes) ? null : new RawText(bytes);
  }
}
