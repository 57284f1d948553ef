package dev.grader.submission.git;

import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Change;
import dev.grader.submission.Commit.Origin;
import dev.grader.submission.files.Roles;
import dev.grader.submission.git.TreeDifference.Difference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many lines the candidate's own commits changed, file by file, against their first
 * parent. Left out: what others or tools made, what is the template's, and files that were only
 * moved. Bounded in every direction, as a tree of a few objects can name billions of paths and a
 * diff can take forever.
 */
final class ChangeReader {
  private static final int MAX_FILE_BYTES = 512 << 10;
  private static final long MAX_BYTES = 256L << 20;

  private final ObjectReader reader;
  private final TreeDifference trees;
  private final Template template;
  private final Stop stop;
  private final HistogramDiff lines = new HistogramDiff();
  private long bytesLeft = MAX_BYTES;

  ChangeReader(ObjectReader reader, Roles roles, Template template, Stop stop) {
    this.reader = reader;
    this.trees = new TreeDifference(reader, roles, stop);
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
        commit.committer(),
        commit.authored(),
        commit.message(),
        commit.origin(),
        changes);
  }

  private List<Change> changes(RevWalk walk, Commit commit) throws IOException {
    RevCommit parsed = walk.parseCommit(ObjectId.fromString(commit.id()));
    List<Difference> differences = trees.between(walk, parsed);
    Set<ObjectId> moved = moved(differences);
    List<Change> changes = new ArrayList<>();
    for (Difference each : differences) {
      stop.check();
      boolean isMove = each.oneSided().filter(moved::contains).isPresent();
      if (!isMove && !template.has(each.path(), each.after().name())) {
        changes.add(change(each));
      }
    }
    return changes;
  }

  /** Returns the contents that left one path and came to another. */
  private static Set<ObjectId> moved(List<Difference> differences) {
    Set<ObjectId> left = new HashSet<>();
    Set<ObjectId> came = new HashSet<>();
    for (Difference each : differences) {
      Set<ObjectId> side = each.after().equals(ObjectId.zeroId()) ? left : came;
      each.oneSided().ifPresent(side::add);
    }
    left.retainAll(came);
    return left;
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
