package dev.grader.check.pytest;

import dev.grader.check.pytest.TestRun.Place;
import dev.grader.check.pytest.TestRun.Result;
import dev.grader.check.pytest.TestRun.Trouble;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a run a person should look at. */
final class TestFindings {
  /** More than anybody reads; what is beyond is counted. */
  private static final int MOST = 300;

  private final List<Finding> findings = new ArrayList<>();

  private TestFindings() {}

  /**
   * Returns the findings on a run.
   *
   * @param ignored names of options that were not handed over
   */
  static List<Finding> of(TestRun run, Optional<Stop> stop, List<String> ignored) {
    TestFindings found = new TestFindings();
    found.collection(run.collection());
    stop.ifPresent(why -> found.stop(run, why));
    run.results().stream()
        .filter(result -> result.ending() != Ending.PASSED)
        .sorted((one, other) -> severity(one.ending()).compareTo(severity(other.ending())))
        .forEach(found::result);
    List<Finding> most = found.capped();
    run.notes().stream()
        .distinct()
        .limit(20)
        .forEach(note -> most.add(Finding.general("test-set-up", note).as(Severity.INFO)));
    if (!ignored.isEmpty()) {
      String names = String.join(", ", ignored);
      most.add(Finding.general("test-set-up", "pytest ran without these options: " + names)
          .as(Severity.INFO));
    }
    return most;
  }

  private void collection(TestRun.Collection collection) {
    Map<String, List<Trouble>> missing = new LinkedHashMap<>();
    for (Trouble trouble : collection.errors()) {
      if (trouble.module().isEmpty()) {
        add("collection-error", Severity.ERROR, trouble.place(), text(trouble));
      } else {
        missing.computeIfAbsent(trouble.module(), key -> new ArrayList<>()).add(trouble);
      }
    }
    missing.forEach(this::missingModule);
    if (collection.deselected() > 0) {
      String text = "a hook of the submission took out tests that pytest had found: "
          + collection.deselected();
      add("deselected", Severity.INFO, new Place("", 0), text);
    }
  }

  private void missingModule(String module, List<Trouble> troubles) {
    Trouble first = troubles.get(0);
    String text = "the module " + module + " cannot be imported: declare its package, or add it;"
        + " files with tests that need it: " + troubles.size() + "\n" + text(first);
    add("missing-module", Severity.ERROR, first.place(), text);
  }

  private void stop(TestRun run, Stop stop) {
    Optional<TestRun.Test> test = run.unfinished();
    Place place = run.standstill().or(() -> test.map(TestRun.Test::place)).orElse(new Place("", 0));
    boolean complete = run.end().map(TestRun.End::complete).orElse(false);
    String what = test.map(running -> running.id() + "\nthis test did not end: ")
        .orElse(complete ? "all tests ended, but " : "the run did not come to its end: ");
    add(stop.rule(), Severity.ERROR, place, what + stop.reason());
  }

  private void result(Result result) {
    String rule = result.trouble().module().isEmpty() ? result.ending().word() : "missing-module";
    add(rule, severity(result.ending()), result.trouble().place(), text(result.trouble()));
  }

  private void add(String rule, Severity severity, Place place, String message) {
    findings.add(Finding.at(rule, place.path(), place.line(), message).as(severity));
  }

  private List<Finding> capped() {
    List<Finding> most = new ArrayList<>(findings.subList(0, Math.min(MOST, findings.size())));
    int left = findings.size() - most.size();
    if (left > 0) {
      String text = "further findings that are not shown: " + left;
      most.add(Finding.general("more", text).as(Severity.INFO));
    }
    return most;
  }

  private static Severity severity(Ending ending) {
    return ending == Ending.FAILED || ending == Ending.ERROR ? Severity.ERROR : Severity.INFO;
  }

  private static String text(Trouble trouble) {
    return (trouble.id() + "\n" + trouble.message()).strip();
  }
}
