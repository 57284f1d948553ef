package dev.grader.check.pytest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the runner told about one run, as far as it came.
 *
 * @param collection what was found to run
 * @param results of the tests that ended, in order, each test once
 * @param unfinished the test that began and has no result
 * @param standstill where the code stood when the time was nearly over
 * @param coverage of each file that is no test; empty where it was not measured
 * @param end how the run says it ended; absent where it was cut off
 * @param notes what the runner left out, or what ended the run early
 */
record TestRun(
    Collection collection,
    List<Result> results,
    Optional<Test> unfinished,
    Optional<Place> standstill,
    List<FileCoverage> coverage,
    Optional<End> end,
    List<String> notes) {

  /** Returns how many tests ended so. */
  long count(Ending ending) {
    return results.stream().filter(result -> result.ending() == ending).count();
  }

  /**
   * What there is to run.
   *
   * @param tests how many; absent where collecting did not come to its end
   * @param deselected how many the submission's own hooks took out again
   * @param errors files that could not be read as tests
   * @param homes the file of each test, as far as it was told
   */
  record Collection(OptionalLong tests, long deselected, List<Trouble> errors, List<String> homes) {

    /** Returns the tests, and the files that could not be read as such. */
    long size() {
      return tests.orElse(0) + errors.size();
    }

    /** Returns how many tests are in these files. */
    long in(Set<String> files) {
      return homes.stream().limit(tests.orElse(0)).filter(files::contains).count();
    }
  }

  /** A place in the submission; line 0 where it is about no line. */
  record Place(String path, int line) {}

  /** A test, by pytest's id for it. */
  record Test(String id, Place place) {}

  /**
   * What is wrong.
   *
   * @param id of the test or file
   * @param module top-level name of the module that is missing; "" where none is
   */
  record Trouble(String id, Place place, String message, String module) {}

  /** A test that ended; {@code trouble} has no message where it passed. */
  record Result(Ending ending, BigDecimal seconds, Trouble trouble) {}

  /** Covered of all lines and branches of one file. */
  record FileCoverage(String path, long lines, long allLines, long branches, long allBranches) {}

  /**
   * The runner's last word.
   *
   * @param status pytest's exit status; -1 where the time was over
   * @param complete whether all was run that was to be run
   */
  record End(int status, boolean complete) {}
}
