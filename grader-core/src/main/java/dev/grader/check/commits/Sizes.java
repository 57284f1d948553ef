package dev.grader.check.commits;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.submission.Commit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the changed lines are spread over the commits. Lock files, data and what is probably made by
 * tools or by others say nothing of how somebody works and are left out.
 *
 * @param largest the commit with the most changed lines
 * @param lines of that commit
 * @param all lines of all commits
 * @param commits how many commits there are
 */
record Sizes(Optional<Commit> largest, long lines, long all, int commits) {
  private static final Set<String> LOCKS = Set.of(
      "uv.lock",
      "poetry.lock",
      "pipfile.lock",
      "pdm.lock",
      "package-lock.json",
      "yarn.lock",
      "pnpm-lock.yaml");
  private static final Set<String> DATA = Set.of(
      "csv", "tsv", "json", "jsonl", "ndjson", "xml", "parquet", "xlsx", "xls", "sqlite", "db",
      "sql", "log", "dat", "geojson", "pkl", "ipynb", "svg");

  /** Such as a library of scripts or a bundle, for which nothing there says where it is from. */
  private static final Pattern BESIDE_CODE =
      Pattern.compile("(.*/)?(_?vendor|third_party|dist|build)/.*(?<!\\.py)", Pattern.DOTALL);

  static Sizes of(List<Commit> own) {
    Optional<Commit> largest = Optional.empty();
    long most = 0;
    long all = 0;
    for (Commit commit : own) {
      long lines = lines(commit);
      all += lines;
      if (lines > most) {
        most = lines;
        largest = Optional.of(commit);
      }
    }
    return new Sizes(largest, most, all, own.size());
  }

  Measure largestShare() {
    return Measure.share(lines, all);
  }

  /**
   * Returns a finding where one of several commits holds more than that many percent of all
   * changes.
   */
  Optional<Finding> dominant(long percent) {
    return largest
        .filter(commit -> lines * 100 > all * percent)
        .map(commit -> Finding.ofCommit(
            "large-commit",
            commit.id(),
            commits == 1
                ? "everything is in one commit"
                : lines * 100 / all + "% of all changed lines are in one commit: "
                    + commit.subject()));
  }

  private static long lines(Commit commit) {
    return commit.changes().stream()
        .filter(change -> !isLockOrData(change.path()))
        .filter(change -> !BESIDE_CODE.matcher(change.path()).matches())
        .mapToLong(change -> (long) change.added() + change.removed())
        .sum();
  }

  private static boolean isLockOrData(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return LOCKS.contains(name) || DATA.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
