package dev.grader.submission.git;

import dev.grader.submission.files.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many files of a working tree differ from the last commit. */
record Uncommitted(int changed, int added, int deleted) {

  static Uncommitted between(List<Entry> committed, List<Entry> now) {
    Map<String, Entry> before = new HashMap<>();
    committed.forEach(entry -> before.put(entry.path(), entry));
    int changed = 0;
    int added = 0;
    for (Entry entry : now) {
      Entry old = before.remove(entry.path());
      if (old == null) {
        added++;
      } else if (!entry.content().isEmpty() && !entry.content().equals(old.content())) {
        changed++;
      }
    }
    return new Uncommitted(changed, added, before.size());
  }

  /** Returns a sentence; nothing where all is committed. */
  Optional<String> remark() {
    List<String> parts = new ArrayList<>();
    add(parts, changed, "changed");
    add(parts, added, "new");
    add(parts, deleted, "deleted");
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("Not committed yet, and graded as it stands: " + String.join(", ", parts)
            + ". Only what is committed is handed in.");
  }

  private static void add(List<String> parts, int files, String how) {
    if (files > 0) {
      parts.add(files + " " + how + (files == 1 ? " file" : " files"));
    }
  }
}
