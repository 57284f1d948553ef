package dev.grader.check.files;

import dev.grader.check.Check;
import dev.grader.check.Reads;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds the list of files against globs. What the template brought is nobody's merit and nobody's
 * fault.
 *
 * @param require each must match a file; one that a file of the template matches leaves the share
 * @param forbid none may match a file
 */
record FilesCheck(List<String> require, List<String> forbid) implements Check {
  static final String FOUND = "found";
  static final String FORBIDDEN = "forbidden";
  private static final String ALL_GIVEN = "the template brought all files that are required";

  @Override
  public Evidence gather(Workbench bench) {
    List<SourceFile> files = bench.checkout().files();
    List<Glob> wanted = require.stream()
        .map(Glob::of)
        .filter(glob -> files.stream().noneMatch(file -> isOfTemplate(file) && glob.matches(file)))
        .toList();
    if (wanted.isEmpty() && !require.isEmpty() && forbid.isEmpty()) {
      return new Evidence.NotApplicable(ALL_GIVEN);
    }
    List<Glob> missing =
        wanted.stream().filter(glob -> files.stream().noneMatch(glob::matches)).toList();
    List<Finding> findings = new ArrayList<>();
    missing.forEach(
        glob -> findings.add(Finding.general("missing-file", "no file matches " + glob.text())));
    List<Finding> forbidden = forbidden(files);
    findings.addAll(forbidden);
    int found = wanted.size() - missing.size();
    return Evidence.Gathered.of(
        Map.of(FOUND, found(found, wanted.size()), FORBIDDEN, Measure.count(forbidden.size())),
        findings,
        found + " of " + wanted.size() + " required globs match a file, " + forbidden.size()
            + " forbidden files are there");
  }

  private Measure found(int found, int wanted) {
    return wanted == 0 && !require.isEmpty()
        ? new Measure.Undefined(ALL_GIVEN)
        : Measure.share(found, wanted);
  }

  private List<Finding> forbidden(List<SourceFile> files) {
    List<Glob> globs = forbid.stream().map(Glob::of).toList();
    return files.stream()
        .filter(file -> !isOfTemplate(file))
        .flatMap(file -> globs.stream()
            .filter(glob -> glob.matches(file))
            .limit(1)
            .map(glob -> Finding.at(
                "forbidden-file",
                file.path(),
                0,
                "should not be there: it matches " + glob.text())))
        .toList();
  }

  private static boolean isOfTemplate(SourceFile file) {
    return file.role() == SourceFile.Role.TEMPLATE;
  }

  @Override
  public Reads reads() {
    return Reads.NAMES;
  }
}
