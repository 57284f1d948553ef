package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.FetchLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;

/**
 * Lists what a commit of the whole working tree would hold: tracked files as they stand, and
 * untracked ones that nobody ignores. No link is followed, and no ignored folder is entered.
 */
final class WorkingTree {
  /** Nobody has so many by intent; a link to the root of a disk is not followed anyway. */
  private static final int MOST_FOUND = 200_000;

  private final Path root;
  private final TrackedFiles tracked;
  private final GitConfiguration configuration;
  private final Stop stop;
  private final Map<String, Boolean> realFolders = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

  WorkingTree(Path root, TrackedFiles tracked, GitConfiguration configuration, Stop stop) {
    this.root = root;
    this.tracked = tracked;
    this.configuration = configuration;
    this.stop = stop;
  }

  /**
   * One entry.
   *
   * @param path with {@code /} between folders
   * @param size on disk, in bytes
   * @param index what the index says of it; absent where it is untracked
   * @param unchanged whether it is as the index says
   */
  record Found(
      String path, long size, Entry.Kind kind, Optional<DirCacheEntry> index, boolean unchanged) {}

  /** Returns the entries in the order of a tree, bounded as a tree is. */
  List<Found> list(IgnoreRules ignores, FetchLimits limits) throws FetchException, IOException {
    for (DirCacheEntry entry : tracked.entries().values()) {
      stop.check();
      addTracked(entry);
    }
    addUntracked(root, "", ignores, 0);
    found.sort(Comparator.comparing(Found::path, WorkingTree::compareAsBytes));
    EntryBudget budget = new EntryBudget(root.toString(), limits);
    List<Found> admitted = new ArrayList<>();
    for (Found each : found) {
      if (budget.admits(each.path())) {
        admitted.add(each);
      }
    }
    return admitted;
  }

  private static int compareAsBytes(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private void addTracked(DirCacheEntry entry) throws IOException {
    String path = entry.getPathString();
    boolean link = entry.getFileMode().equals(FileMode.GITLINK);
    Optional<BasicFileAttributes> file = attributes(path);
    if (entry.isSkipWorkTree() && file.isEmpty()) {
      found.add(new Found(path, -1, kind(entry.getFileMode()), Optional.of(entry), true));
    } else if (file.isPresent() && link && file.get().isDirectory()) {
      found.add(new Found(path, 0, Entry.Kind.SUBMODULE, Optional.of(entry), true));
    } else if (file.isPresent() && !file.get().isDirectory()) {
      add(path, file.get(), Optional.of(entry));
    }
  }

  /** Returns what is at a path; nothing where a folder above it is a link. */
  private Optional<BasicFileAttributes> attributes(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    if (slash >= 0 && !isRealFolder(path.substring(0, slash))) {
      return Optional.empty();
    }
    try {
      return Optional.of(attributes(root.resolve(path)));
    } catch (NoSuchFileException deleted) {
      return Optional.empty();
    }
  }

  private boolean isRealFolder(String folder) {
    Boolean known = realFolders.get(folder);
    if (known == null) {
      int slash = folder.lastIndexOf('/');
      known = (slash < 0 || isRealFolder(folder.substring(0, slash)))
          && Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS);
      realFolders.put(folder, known);
    }
    return known;
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private void addUntracked(Path folder, String prefix, IgnoreRules above, int depth)
      throws IOException {
    stop.check();
    if (depth > TreeReader.MAX_DEPTH) {
      found.add(new Found(prefix + "...", 0, Entry.Kind.FILE, Optional.empty(), false));
      return;
    }
    IgnoreRules ignores = above.in(folder, prefix);
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = String.valueOf(child.getFileName());
        if (!name.equalsIgnoreCase(".git") && found.size() < MOST_FOUND) {
          addUntracked(child, prefix + name, ignores, depth, attributes(child));
        }
      }
    } catch (NoSuchFileException deletedMeanwhile) {
      // then it is not there
    }
  }

  private void addUntracked(
      Path file, String path, IgnoreRules ignores, int depth, BasicFileAttributes attributes)
      throws IOException {
    if (tracked.contains(path) || ignores.ignore(path, attributes.isDirectory())) {
      return;
    }
    if (!attributes.isDirectory()) {
      add(path, attributes, Optional.empty());
    } else if (!tracked.reachInto(path + "/") && Files.exists(file.resolve(".git"))) {
      found.add(new Found(path, 0, Entry.Kind.SUBMODULE, Optional.empty(), false));
    } else {
      addUntracked(file, path + "/", ignores, depth + 1);
    }
  }

  /** Pipes and devices are nothing to Git. */
  private void add(String path, BasicFileAttributes file, Optional<DirCacheEntry> index)
      throws IOException {
    boolean unchanged = index.filter(entry -> tracked.isUnchanged(entry, file)).isPresent();
    if (file.isSymbolicLink()) {
      found.add(new Found(path, 0, Entry.Kind.LINK, index, unchanged));
    } else if (file.isRegularFile()) {
      found.add(new Found(path, file.size(), kind(path, index), index, unchanged));
    }
  }

  private Entry.Kind kind(String path, Optional<DirCacheEntry> index) throws IOException {
    Optional<Entry.Kind> tracked = index.map(entry -> kind(entry.getFileMode()));
    if (configuration.isOff("symlinks") && tracked.equals(Optional.of(Entry.Kind.LINK))) {
      return Entry.Kind.LINK;
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(root.resolve(path), PosixFileAttributeView.class);
    if (view == null || configuration.isOff("filemode")) {
      return tracked.filter(Entry.Kind.EXECUTABLE::equals).orElse(Entry.Kind.FILE);
    }
    return view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE)
        ? Entry.Kind.EXECUTABLE
        : Entry.Kind.FILE;
  }

  private static Entry.Kind kind(FileMode mode) {
    return mode.equals(FileMode.SYMLINK)
        ? Entry.Kind.LINK
        : mode.equals(FileMode.GITLINK)
            ? Entry.Kind.SUBMODULE
            : mode.equals(FileMode.EXECUTABLE_FILE) ? Entry.Kind.EXECUTABLE : Entry.Kind.FILE;
  }
}
