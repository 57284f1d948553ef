package dev.grader.check.pytest;

import dev.grader.evidence.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One sentence on a run. */
final class Summary {
  private Summary() {}

  static String of(
      TestRun run, Optional<Stop> stop, Map<String, Measure> measures, Set<String> template) {
    long size = run.collection().size();
    if (size == 0) {
      return "no tests were found";
    }
    StringJoiner parts = new StringJoiner(", ");
    String passed = run.count(Ending.PASSED) + " of " + size;
    parts.add(passed + (size == 1 ? " test passed" : " tests passed"));
    add(parts, run.count(Ending.FAILED), "failed");
    add(parts, run.count(Ending.ERROR), "with an error in set-up or tear-down");
    add(parts, run.collection().errors().size(), "could not be read");
    add(parts, run.count(Ending.SKIPPED), "skipped");
    add(parts, run.count(Ending.XFAILED), "expected to fail");
    add(parts, run.count(Ending.XPASSED), "passed against expectation");
    add(parts, run.collection().tests().orElse(0) - run.results().size(), "not finished");
    add(parts, run.collection().in(template), "of the template");
    String why = stop.map(each -> "; " + each.reason()).orElse("");
    return parts + why + coverage(measures.get("line-coverage"));
  }

  private static void add(StringJoiner parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private static String coverage(@Nullable Measure lines) {
    return lines instanceof Measure.Share share
        ? "; they run " + share.part() + " of " + share.whole() + " lines"
        : "";
  }
}
