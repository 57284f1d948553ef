package dev.grader.submission.git;

import dev.grader.submission.files.Entry;
import java.util.Map;
import java.util.Set;

/**
 * The starter code that was handed out.
 *
 * @param commits ids of all its commits
 * @param files blob ids by path
 * @param blobs of files that are not empty: they are the template's wherever they were moved to
 */
record Template(Set<String> commits, Map<String, String> files, Set<String> blobs) {
  /** No starter code. */
  static final Template NONE = new Template(Set.of(), Map.of(), Set.of());

  /** Returns whether a file is the template's, unchanged. */
  boolean has(Entry entry) {
    return has(entry.path(), entry.content());
  }

  /** Returns whether a content at a path is the template's, unchanged. */
  boolean has(String path, String blob) {
    return blobs.contains(blob) || blob.equals(files.get(path));
  }

  /** Returns whether there is starter code. */
  boolean isPresent() {
    return !commits.isEmpty();
  }
}
