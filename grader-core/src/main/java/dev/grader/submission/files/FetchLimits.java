package dev.grader.submission.files;

import java.time.Duration;

/**
 * What fetching one submission may cost. What is over a limit of the tree is left out and reported
 * as an oddity; what is over a limit of the whole ends the fetch.
 *
 * @param time for everything: network, history, files; at least one second
 * @param diskBytes of the temporary clone, or inflated from an archive
 * @param entries in the tree that are looked at; a tree with more is refused
 * @param files stored; more are left out
 * @param fileBytes of one file; a larger one is left out
 * @param totalBytes of all stored files; more are left out
 * @param commits read; an older one is left out
 */
public record FetchLimits(
    Duration time,
    long diskBytes,
    int entries,
    int files,
    long fileBytes,
    long totalBytes,
    int commits) {
  /**
   * Two minutes, 512 MiB of disk, 50,000 entries, 5,000 files of at most 5 MiB and 50 MiB together,
   * 5,000 commits.
   */
  public static final FetchLimits DEFAULT =
      new FetchLimits(Duration.ofMinutes(2), 512L << 20, 50_000, 5_000, 5L << 20, 50L << 20, 5_000);

  /** Throws {@link IllegalArgumentException} naming the limit that is too small. */
  public FetchLimits {
    requireAtLeast(1_000, time.toMillis(), "time in milliseconds");
    requireAtLeast(1 << 20, diskBytes, "diskBytes");
    requireAtLeast(1, entries, "entries");
    requireAtLeast(1, files, "files");
    requireAtLeast(1, fileBytes, "fileBytes");
    requireAtLeast(1, totalBytes, "totalBytes");
    requireAtLeast(1, commits, "commits");
  }

  private static void requireAtLeast(long least, long actual, String name) {
    if (actual < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + actual);
    }
  }
}
