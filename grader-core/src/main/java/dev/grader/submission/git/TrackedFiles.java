package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.util.FS;

/**
 * What the index of a working tree says.
 *
 * @param entries by path
 * @param written when the index was; a file that changed at that very time may have changed again
 */
record TrackedFiles(NavigableMap<String, DirCacheEntry> entries, Instant written) {

  /** Reads the index beside a HEAD; none is an empty one. */
  static TrackedFiles read(Path gitFolder) throws FetchException, IOException {
    Path index = gitFolder.resolve("index");
    TreeMap<String, DirCacheEntry> entries = new TreeMap<>();
    if (!Files.isRegularFile(index)) {
      return new TrackedFiles(entries, Instant.EPOCH);
    }
    Instant written = Files.getLastModifiedTime(index).toInstant();
    DirCache cache;
    try {
      cache = DirCache.read(index.toFile(), FS.DETECTED);
    } catch (IOException e) {
      throw new FetchException(
          Blame.CALLER,
          "The index %s is in a form that is not read here: %s. ".formatted(index, e.getMessage())
              + "Run `git sparse-checkout reapply --no-sparse-index` or"
              + " `git update-index --no-split-index`, and try again.",
          e);
    }
    for (int i = 0; i < cache.getEntryCount(); i++) {
      DirCacheEntry entry = cache.getEntry(i);
      entries.putIfAbsent(entry.getPathString(), entry);
    }
    return new TrackedFiles(entries, written);
  }

  /** Returns whether the file at this path is tracked. */
  boolean contains(String path) {
    return entries.containsKey(path);
  }

  /**
   * Returns whether anything below a folder is tracked.
   *
   * @param folder with {@code /} at its end
   */
  boolean reachInto(String folder) {
    String next = entries.ceilingKey(folder);
    return next != null && next.startsWith(folder);
  }

  /** Returns whether a file is surely as it was added, so that Git would not even read it. */
  boolean isUnchanged(DirCacheEntry entry, BasicFileAttributes file) {
    Instant added = entry.getLastModifiedInstant();
    Instant now = file.lastModifiedTime().toInstant();
    boolean sameTime = added.getEpochSecond() == now.getEpochSecond()
        && (added.getNano() == 0 || added.getNano() / 1000 == now.getNano() / 1000);
    return entry.getStage() == DirCacheEntry.STAGE_0
        && !entry.isIntentToAdd()
        && entry.getLength() == (int) file.size()
        && sameTime
        && added.isBefore(written);
  }
}
