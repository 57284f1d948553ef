package dev.grader.check.pytest;

import dev.grader.check.MeasureType;
import dev.grader.check.pytest.TestRun.FileCoverage;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The numbers of a run of the tests. */
final class Measures {
  private static final String PASSED = "passed";
  private static final String COLLECTED = "collected";
  static final String FAILED = "failed";
  static final String ERRORS = "errors";
  private static final String SKIPPED = "skipped";
  private static final String XFAILED = "xfailed";
  private static final String SECONDS = "seconds";
  private static final String LINE_COVERAGE = "line-coverage";
  private static final String BRANCH_COVERAGE = "branch-coverage";

  static final List<MeasureType> TYPES = List.of(
      new MeasureType(
              PASSED,
              Unit.SHARE,
              "The share of tests that pass; skipped, expected to fail, not run and files that could not be read are no pass.")
          .told("{} test(s) passed"),
      new MeasureType(
              COLLECTED,
              Unit.COUNT,
              "Tests that were found, apart from the template's; a file that could not be read as tests is none.")
          .told("{} test(s) collected"),
      new MeasureType(FAILED, Unit.COUNT, "Tests that fail.").told("{} failed test(s)"),
      new MeasureType(
              ERRORS,
              Unit.COUNT,
              "Tests whose set-up or tear-down fails, and files that could not be read as tests.")
          .told("{} test error(s)"),
      new MeasureType(SKIPPED, Unit.COUNT, "Tests that are skipped.").told("{} skipped test(s)"),
      new MeasureType(XFAILED, Unit.COUNT, "Tests that fail as their author expects.")
          .told("{} test(s) expected to fail"),
      new MeasureType(SECONDS, Unit.SECONDS, "The time that all tests together take.")
          .told("the tests took {}"),
      new MeasureType(
              LINE_COVERAGE,
              Unit.SHARE,
              "The share of code lines, tests left out, that the tests run; no comment takes a line out.")
          .told("the tests run {} line(s)"),
      new MeasureType(
              BRANCH_COVERAGE,
              Unit.SHARE,
              "The share of branches, tests left out, that the tests take; where there is none, of lines.")
          .told("{} way(s) through the code (is|are) tested"));

  private Measures() {}

  /** Returns all measures of a submission that has nothing to run. */
  static Map<String, Measure> none(Measure.Undefined why) {
    Map<String, Measure> measures = new TreeMap<>();
    for (MeasureType type : TYPES) {
      measures.put(type.name(), type.unit() == Unit.SHARE ? why : Measure.of(0, type.unit()));
    }
    return measures;
  }

  /**
   * Returns all measures of a run.
   *
   * @param graded paths of the Python files whose coverage counts
   * @param template paths of files that the candidate did not write
   */
  static Map<String, Measure> of(TestRun run, Set<String> graded, Set<String> template) {
    long size = run.collection().size();
    List<FileCoverage> coverage =
        run.coverage().stream().filter(file -> graded.contains(file.path())).toList();
    return Map.of(
        PASSED,
        size == 0
            ? new Measure.Undefined("no tests were found")
            : Measure.share(run.count(Ending.PASSED), size),
        COLLECTED,
        Measure.count(run.collection().tests().orElse(0) - run.collection().in(template)),
        FAILED,
        Measure.count(run.count(Ending.FAILED)),
        ERRORS,
        Measure.count(run.count(Ending.ERROR) + run.collection().errors().size()),
        SKIPPED,
        Measure.count(run.count(Ending.SKIPPED)),
        XFAILED,
        Measure.count(run.count(Ending.XFAILED)),
        SECONDS,
        new Measure.Quantity(seconds(run), Unit.SECONDS),
        LINE_COVERAGE,
        share(run, coverage, FileCoverage::lines, FileCoverage::allLines),
        BRANCH_COVERAGE,
        branches(run, coverage));
  }

  /** Code without a condition has one way through it: its lines. */
  private static Measure branches(TestRun run, List<FileCoverage> coverage) {
    boolean none = coverage.stream().allMatch(file -> file.allBranches() == 0);
    return none
        ? share(run, coverage, FileCoverage::lines, FileCoverage::allLines)
        : share(run, coverage, FileCoverage::branches, FileCoverage::allBranches);
  }

  private static BigDecimal seconds(TestRun run) {
    return run.results().stream()
        .map(TestRun.Result::seconds)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static Measure share(
      TestRun run,
      List<FileCoverage> coverage,
      ToLongFunction<FileCoverage> part,
      ToLongFunction<FileCoverage> whole) {
    long all = coverage.stream().mapToLong(whole).sum();
    if (all > 0) {
      return Measure.share(coverage.stream().mapToLong(part).sum(), all);
    }
    return new Measure.Undefined(
        run.end().isPresent()
            ? "there is nothing to cover but tests"
            : "the run was cut off before it could tell");
  }
}
