package dev.grader.submission;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One commit of a history that is kept as plain files, to make a repository from.
 *
 * @param author of the commit, who is its committer too
 * @param at when, in whole seconds, with the offset to store
 * @param message as it will be stored
 * @param files all files of the tree by path
 */
public record RecordedCommit(
    Commit.Author author, OffsetDateTime at, String message, SortedMap<String, byte[]> files) {
  /** Copies. */
  public RecordedCommit {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
