package dev.grader.submission.git;

import dev.grader.submission.SourceFile.Role;
import dev.grader.submission.files.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Finds the files that differ between a commit and its first parent, but for what others or tools
 * made.
 */
record TreeDifference(ObjectReader reader, Roles roles, Stop stop) {
  private static final int MAX_FILES = 2_000;
  private static final int MAX_ENTRIES = 20_000;
  private static final int MAX_DEPTH = 40;

  /**
   * One path whose content differs.
   *
   * @param before a blob; zero where there was no file
   * @param after a blob; zero where there is no file
   */
  record Difference(String path, ObjectId before, ObjectId after) {
    /** Returns the content of a file that came or went. */
    Optional<ObjectId> oneSided() {
      if (before.equals(ObjectId.zeroId())) {
        return Optional.of(after);
      }
      return after.equals(ObjectId.zeroId()) ? Optional.of(before) : Optional.empty();
    }
  }

  /** Returns at most so many differences as a person could have made. */
  List<Difference> between(RevWalk walk, RevCommit commit) throws IOException {
    List<Difference> differences = new ArrayList<>();
    try (TreeWalk trees = new TreeWalk(reader)) {
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
      }
      trees.addTree(commit.getTree());
      trees.setFilter(TreeFilter.ANY_DIFF);
      for (int entries = 0; entries < MAX_ENTRIES && trees.next(); entries++) {
        stop.check();
        add(trees, differences);
        if (differences.size() == MAX_FILES) {
          break;
        }
      }
      return differences;
    } catch (MissingObjectException shallow) {
      return List.of(); // the parent of the oldest commit of a shallow clone
    }
  }

  private void add(TreeWalk trees, List<Difference> differences) throws IOException {
    String path = new String(trees.getRawPath(), StandardCharsets.UTF_8);
    if (roles.of(trees.isSubtree() ? path + "/x" : path) != Role.OWN) {
      return;
    }
    if (!trees.isSubtree()) {
      differences.add(new Difference(path, blob(trees, 0), blob(trees, 1)));
    } else if (trees.getDepth() < MAX_DEPTH) {
      trees.enterSubtree();
    }
  }

  private static ObjectId blob(TreeWalk trees, int side) {
    FileMode mode = trees.getFileMode(side);
    boolean file = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    return file ? trees.getObjectId(side) : ObjectId.zeroId();
  }
}
