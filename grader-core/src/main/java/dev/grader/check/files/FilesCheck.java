package dev.grader.check.files;

import dev.grader.check.Check;
import dev.grader.check.Reads;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.submission.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds the list of files against globs.
 *
 * @param require each must match a file
 * @param forbid none may match a file
 */
record FilesCheck(List<String> require, List<String> forbid) implements Check {
  static final String FOUND = "found";
  static final String FORBIDDEN = "forbidden";

  @Override
  public Evidence gather(Workbench bench) {
    List<SourceFile> files = bench.checkout().files();
    List<Finding> findings = new ArrayList<>();
    int found = 0;
    for (String glob : require) {
      if (matching(glob, files).isEmpty()) {
        findings.add(Finding.general("missing-file", "no file matches " + glob));
      } else {
        found++;
      }
    }
    int forbidden = 0;
    for (String glob : forbid) {
      for (SourceFile file : matching(glob, files)) {
        findings.add(Finding.at(
            "forbidden-file", file.path(), 0, "should not be there: it matches " + glob));
        forbidden++;
      }
    }
    return Evidence.Gathered.of(
        Map.of(FOUND, Measure.share(found, require.size()), FORBIDDEN, Measure.count(forbidden)),
        findings,
        found + " of " + require.size() + " required globs match a file, " + forbidden
            + " forbidden files are there");
  }

  private static List<SourceFile> matching(String glob, List<SourceFile> files) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    PathMatcher atRoot = FileSystems.getDefault()
        .getPathMatcher("glob:" + (glob.startsWith("**/") ? glob.substring(3) : glob));
    return files.stream()
        .filter(file -> matches(matcher, file.path()) || matches(atRoot, file.path()))
        .toList();
  }

  /** A path that this machine could not even name matches nothing. */
  private static boolean matches(PathMatcher matcher, String path) {
    try {
      return matcher.matches(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public Reads reads() {
    return Reads.NAMES;
  }
}
