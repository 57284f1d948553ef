package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.FetchLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Lists a tree without reading a file of it. A tree of a few objects can name billions of paths, so
 * the walk itself is bounded, and each tree object is checked before it is entered.
 *
 * @param what the repository, for messages
 */
record TreeReader(String what, FetchLimits limits) {
  private static final int MAX_TREE_BYTES = 8 << 20;
  static final int MAX_DEPTH = 40;

  /** Returns all entries that are no folders. */
  List<Entry> list(ObjectReader reader, AnyObjectId root, Stop stop)
      throws FetchException, IOException {
    List<Entry> entries = new ArrayList<>();
    check(reader, root);
    EntryBudget budget = new EntryBudget(what, limits);
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(root);
      while (walk.next()) {
        stop.check();
        String path = new String(walk.getRawPath(), StandardCharsets.UTF_8);
        if (budget.admits(path)) {
          add(reader, walk, path, entries);
        }
      }
    }
    return entries;
  }

  private void add(ObjectReader reader, TreeWalk walk, String path, List<Entry> entries)
      throws FetchException, IOException {
    if (!walk.isSubtree()) {
      entries.add(entry(reader, walk, path));
    } else if (walk.getDepth() < MAX_DEPTH) {
      check(reader, walk.getObjectId(0));
      walk.enterSubtree();
    } else {
      entries.add(new Entry(path + "/...", 0, Entry.Kind.FILE, "")); // an oddity by its depth
    }
  }

  private static Entry entry(ObjectReader reader, TreeWalk walk, String path) throws IOException {
    FileMode mode = walk.getFileMode(0);
    Entry.Kind kind = kind(mode);
    boolean isFile = kind == Entry.Kind.FILE || kind == Entry.Kind.EXECUTABLE;
    AnyObjectId id = walk.getObjectId(0);
    long size = isFile ? reader.getObjectSize(id, Constants.OBJ_BLOB) : 0;
    return new Entry(path, size, kind, id.name());
  }

  private static Entry.Kind kind(FileMode mode) {
    if (mode.equals(FileMode.SYMLINK)) {
      return Entry.Kind.LINK;
    }
    if (mode.equals(FileMode.GITLINK)) {
      return Entry.Kind.SUBMODULE;
    }
    if (mode.equals(FileMode.EXECUTABLE_FILE)) {
      return Entry.Kind.EXECUTABLE;
    }
    return mode.equals(FileMode.REGULAR_FILE) ? Entry.Kind.FILE : Entry.Kind.SPECIAL;
  }

  private void check(ObjectReader reader, AnyObjectId tree) throws FetchException, IOException {
    try {
      Clone.checker()
          .checkTree(tree, reader.open(tree, Constants.OBJ_TREE).getCachedBytes(MAX_TREE_BYTES));
    } catch (LargeObjectException e) {
      throw EntryBudget.bomb(what, limits);
    }
  }
}
