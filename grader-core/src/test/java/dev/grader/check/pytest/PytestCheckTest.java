package dev.grader.check.pytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.check.MeasureType;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Unit;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PytestCheckTest {
  private static final Dependencies FLASK = new Dependencies(
      List.of(new Dependencies.Requirement(
          "flask==99", "flask", new Dependencies.Place("requirements.txt", 3))),
      List.of(),
      Optional.empty());

  private static final Installation WITHOUT_FLASK = new Installation.Installed(
      new Environment("e1"), List.of(new Installation.LeftOut("flask==99", "only source")));

  /** What the runner prints for a run with one test of each ending. */
  private static final String ALL_ENDINGS = """
      {"event": "hello", "python": "3.13.5", "pytest": "9.2.0", "coverage": "7.17.3"}
      {"event": "collect-error", "id": "tests/test_db.py", "path": "tests/test_db.py", "line": 2, "message": "No module named 'sqlx'", "module": "sqlx"}
      {"event": "collect-error", "id": "tests/test_x.py", "path": "tests/test_x.py", "line": 7, "message": "SyntaxError: invalid syntax"}
      {"event": "items", "from": 0, "ids": ["t.py::good", "t.py::bad", "t.py::broken"]}
      {"event": "items", "from": 3, "ids": ["t.py::later", "t.py::known", "t.py::surprise"]}
      {"event": "collected", "total": 6, "deselected": 1}
      {"event": "start", "n": 0, "line": 1}
      {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.25}
      {"event": "start", "n": 1, "line": 5}
      {"event": "result", "n": 1, "outcome": "failed", "seconds": 1.5, "phase": "call", "path": "app.py", "line": 3, "message": "assert 1 == 2"}
      {"event": "result", "n": 2, "outcome": "error", "seconds": 0.0, "phase": "setup", "path": "t.py", "line": 9, "message": "no database"}
      {"event": "result", "n": 3, "outcome": "skipped", "seconds": 0.0, "phase": "setup", "path": "t.py", "line": 12, "message": "Skipped: slow"}
      {"event": "result", "n": 4, "outcome": "xfailed", "seconds": 0.0, "phase": "call", "path": "t.py", "line": 14, "message": "known"}
      {"event": "result", "n": 5, "outcome": "xpassed", "seconds": 0.0, "phase": "call", "path": "t.py", "line": 16, "message": ""}
      {"event": "coverage", "path": "app.py", "lines": [8, 10], "branches": [1, 4]}
      {"event": "coverage", "path": "other.py", "lines": [0, 100], "branches": [0, 100]}
      {"event": "end", "status": 1, "complete": true}
      """;

  private final ScriptedSandbox sandbox = new ScriptedSandbox();

  @Test
  void countsEachEndingAndOnlyAPassAsAPass() throws Exception {
    sandbox.willPrint(lines(ALL_ENDINGS));

    Evidence.Gathered evidence = gathered("app.py", "t.py");

    assertThat(evidence.measures())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "passed", Measure.share(1, 8),
            "collected", Measure.count(8),
            "failed", Measure.count(1),
            "errors", Measure.count(3),
            "skipped", Measure.count(1),
            "xfailed", Measure.count(1),
            "seconds", new Measure.Quantity(new BigDecimal("1.75"), Unit.SECONDS),
            "line-coverage", Measure.share(8, 10),
            "branch-coverage", Measure.share(1, 4)));
    assertThat(evidence.summary())
        .isEqualTo("1 of 8 tests passed, 1 failed, 1 with an error in set-up or tear-down,"
            + " 2 could not be read, 1 skipped, 1 expected to fail, 1 passed against expectation;"
            + " they run 8 of 10 lines");
  }

  @Test
  void showsEveryTestThatDidNotPassWithItsPlaceAndItsLastLines() throws Exception {
    sandbox.willPrint(lines(ALL_ENDINGS));

    Evidence.Gathered evidence = gathered("app.py", "t.py");

    assertThat(evidence.findings())
        .extracting(
            Finding::rule,
            Finding::severity,
            finding -> finding.path() + ":" + finding.line(),
            Finding::message)
        .contains(
            Tuple.tuple("failed", Severity.ERROR, "app.py:3", "t.py::bad\nassert 1 == 2"),
            Tuple.tuple("error", Severity.ERROR, "t.py:9", "t.py::broken\nno database"),
            Tuple.tuple("skipped", Severity.INFO, "t.py:12", "t.py::later\nSkipped: slow"),
            Tuple.tuple("xfailed", Severity.INFO, "t.py:14", "t.py::known\nknown"),
            Tuple.tuple("xpassed", Severity.INFO, "t.py:16", "t.py::surprise"),
            Tuple.tuple(
                "collection-error",
                Severity.ERROR,
                "tests/test_x.py:7",
                "tests/test_x.py\nSyntaxError: invalid syntax"))
        .hasSize(8);
    assertThat(evidence.findings())
        .filteredOn(finding -> finding.rule().equals("missing-module"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.message()).startsWith("the module sqlx cannot be imported"));
  }

  @Test
  void declaresWhatItMeasures() throws Exception {
    sandbox.willPrint(lines(ALL_ENDINGS));

    Evidence.Gathered evidence = gathered("app.py");

    assertThat(new PytestType().measures())
        .extracting(MeasureType::name)
        .containsExactlyInAnyOrderElementsOf(evidence.measures().keySet());
  }

  @Test
  void runsTheTestsInAPlaceOfTheirOwnWithTheInstalledDependencies() throws Exception {
    sandbox.willPrint(lines(ALL_ENDINGS));
    sandbox.installs(Installation.Installed.whole(new Environment("abc")));

    new PytestCheck().gather(bench(FLASK, Map.of("app.py", "")));

    assertThat(sandbox.commands())
        .singleElement()
        .satisfies(command -> assertThat(command.runsCandidateCode()).isTrue())
        .satisfies(command -> assertThat(command.environment()).contains(new Environment("abc")))
        .satisfies(command -> assertThat(command.argv())
            .contains("/opt/grader/lib/run_pytest.py", "--root=/submission", "--deadline=290")
            .last()
            .asString()
            .contains("\"packages\":\"/opt/grader/env\""));
  }

  @Test
  void handsOverWhatTheSubmissionConfiguresAndShowsWhatItDoesNot() throws Exception {
    sandbox.willPrint(lines(ALL_ENDINGS));
    String ini = """
        [pytest]
        addopts = -k "not hard" -p cheat
        asyncio_mode = auto
        """;

    Evidence.Gathered evidence = (Evidence.Gathered)
        new PytestCheck().gather(bench(Dependencies.NONE, Map.of("app.py", "", "pytest.ini", ini)));

    assertThat(sandbox.commands().get(0).argv())
        .last()
        .asString()
        .contains("\"ini\":{\"asyncio_mode\":[\"auto\"]}")
        .doesNotContain("cheat", "hard");
    assertThat(evidence.findings())
        .contains(Finding.general("test-set-up", "pytest ran without these options: addopts")
            .as(Severity.INFO));
  }

  @Test
  void D05_keepsWhatPassedAndNamesTheTestThatHung() throws Exception {
    sandbox.willExit(124, lines("""
            {"event": "hello"}
            {"event": "items", "from": 0, "ids": ["t.py::good", "t.py::endless", "t.py::after"]}
            {"event": "collected", "total": 3, "deselected": 0}
            {"event": "start", "n": 0, "line": 1}
            {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.1}
            {"event": "start", "n": 1, "line": 4}
            {"event": "hang", "n": 1, "path": "app.py", "line": 33}
            {"event": "coverage", "path": "app.py", "lines": [8, 10], "branches": [0, 0]}
            {"event": "end", "status": -1, "complete": false}
            """), "");

    Evidence.Gathered evidence = gathered("app.py");

    assertThat(evidence.measures())
        .containsEntry("passed", Measure.share(1, 3))
        .containsEntry("line-coverage", Measure.share(8, 10))
        .containsEntry("branch-coverage", Measure.share(8, 10));
    assertThat(evidence.findings())
        .containsExactly(Finding.at(
                "hung",
                "app.py",
                33,
                "t.py::endless\nthis test did not end: the time limit of 5m was hit")
            .as(Severity.ERROR));
    assertThat(evidence.summary())
        .isEqualTo("1 of 3 tests passed, 2 not finished; the time limit of 5m was hit;"
            + " they run 8 of 10 lines");
  }

  @ParameterizedTest
  @EnumSource(Outcome.Resource.class)
  void saysWhichLimitATestHit(Outcome.Resource limit) throws Exception {
    sandbox.willHit(limit, "so much", lines("""
        {"event": "hello"}
        {"event": "items", "from": 0, "ids": ["t.py::good", "t.py::greedy"]}
        {"event": "collected", "total": 2, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.1}
        {"event": "start", "n": 1, "line": 4}
        {"event": "res"""));

    Evidence.Gathered evidence = gathered("t.py");

    assertThat(evidence.measures())
        .containsEntry("passed", Measure.share(1, 2))
        .hasEntrySatisfying(
            "line-coverage", share -> assertThat(share).isInstanceOf(Measure.Undefined.class));
    assertThat(evidence.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.line()).isEqualTo(4))
        .satisfies(finding ->
            assertThat(finding.message()).contains("t.py::greedy", "limit of so much was hit"));
  }

  @Test
  void T02_doesNotBelieveAnExitCodeOfZero() throws Exception {
    sandbox.willPrint(lines("""
        {"event": "hello"}
        {"event": "items", "from": 0, "ids": ["t.py::good", "t.py::vanishing", "t.py::bad"]}
        {"event": "collected", "total": 3, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.1}
        {"event": "start", "n": 1, "line": 4}
        """));

    Evidence.Gathered evidence = gathered("t.py");

    assertThat(evidence.measures()).containsEntry("passed", Measure.share(1, 3));
    assertThat(evidence.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("aborted"))
        .satisfies(finding -> assertThat(finding.message())
            .isEqualTo("t.py::vanishing\nthis test did not end:"
                + " the process ended in the middle, with exit code 0"));
  }

  @Test
  void T14_readsNoLineThatDoesNotBeginWithTheWordOfThisRun() throws Exception {
    sandbox.willPrint("""
        10 passed in 0.01s
        {"event": "collected", "total": 1}
        guess {"event": "collected", "total": 1}
        """ + lines(ALL_ENDINGS));

    Evidence.Gathered evidence = gathered("app.py");

    assertThat(evidence.measures()).containsEntry("passed", Measure.share(1, 8));
  }

  @Test
  void countsATestOnceHoweverOftenItIsToldToPass() throws Exception {
    sandbox.willPrint(lines("""
        {"event": "hello"}
        {"event": "collected", "total": 2, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "failed", "seconds": 0.1}
        {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.1}
        {"event": "result", "n": 7, "outcome": "passed", "seconds": 0.1}
        {"event": "result", "n": -1, "outcome": "passed", "seconds": -5}
        {"event": "result", "n": 1, "outcome": "splendid", "seconds": 0.1}
        {"event": "end", "status": 0, "complete": true}
        """));

    Evidence.Gathered evidence = gathered("t.py");

    assertThat(evidence.measures()).containsEntry("passed", Measure.share(0, 2));
  }

  @Test
  void hasNoShareWhereNoTestIsFound() throws Exception {
    sandbox.willExit(5, lines("""
            {"event": "hello"}
            {"event": "collected", "total": 0, "deselected": 0}
            {"event": "coverage", "path": "app.py", "lines": [0, 10], "branches": [0, 0]}
            {"event": "end", "status": 5, "complete": true}
            """), "");

    Evidence.Gathered evidence = gathered("app.py");

    assertThat(evidence.measures())
        .containsEntry("passed", new Measure.Undefined("no tests were found"))
        .containsEntry("line-coverage", Measure.share(0, 10));
    assertThat(evidence.summary()).isEqualTo("no tests were found");
  }

  @Test
  void runsNothingWhereThereIsNoPython() throws Exception {
    Evidence.Gathered evidence = gathered("README.md");

    assertThat(evidence.measures())
        .containsEntry("passed", new Measure.Undefined("the submission has no Python file"))
        .containsEntry("collected", Measure.count(0));
    assertThat(sandbox.commands()).isEmpty();
  }

  @Test
  void blamesTheSubmissionWhereTheTestsCannotBeCollected() throws Exception {
    sandbox.willExit(4, lines("""
            {"event": "hello"}
            {"event": "collect-error", "id": "conftest.py", "path": "conftest.py", "line": 1, "message": "No module named 'x'", "module": "x"}
            {"event": "end", "status": 4, "complete": false}
            """), "");

    Evidence evidence = new PytestCheck().gather(bench(Dependencies.NONE, Map.of("a.py", "")));

    assertThat(evidence).isInstanceOfSatisfying(Evidence.Missing.class, missing -> {
      assertThat(missing.fault()).isEqualTo(Fault.SUBMISSION);
      assertThat(missing.findings())
          .extracting(Finding::rule)
          .containsExactlyInAnyOrder("missing-module", "aborted");
    });
  }

  @Test
  void blamesTheSubmissionForARequirementThatCannotBeHad() throws Exception {
    sandbox.installs(new Installation.Impossible("flask==99", "there is no version 99"));

    Evidence evidence = new PytestCheck().gather(bench(FLASK, Map.of("app.py", "")));

    Finding finding = Finding.at(
            "impossible-requirement", "requirements.txt", 3, "there is no version 99")
        .as(Severity.ERROR);
    assertThat(evidence)
        .isEqualTo(new Evidence.Missing(
            Fault.SUBMISSION,
            "the dependency flask==99 cannot be installed, declared in requirements.txt:3;"
                + " the tests were not run",
            List.of(finding)));
    assertThat(sandbox.commands()).isEmpty();
  }

  @Test
  void scoresARunWhoseTestsPassWithoutWhatHasNoWheel() throws Exception {
    sandbox.installs(WITHOUT_FLASK);
    sandbox.willPrint(lines("""
            {"event": "hello"}
            {"event": "collected", "total": 1, "deselected": 0}
            {"event": "start", "n": 0, "id": "test_a.py::test_x", "path": "test_a.py", "line": 1}
            {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.25}
            {"event": "end", "status": 0, "complete": true}
            """));

    Evidence evidence = new PytestCheck().gather(bench(FLASK, Map.of("test_a.py", "")));

    assertThat(evidence).isInstanceOfSatisfying(Evidence.Gathered.class, gathered -> {
      assertThat(gathered.measures()).containsEntry("passed", Measure.share(1, 1));
      assertThat(gathered.findings())
          .containsExactly(
              Finding.at(
                  "left-out",
                  "requirements.txt",
                  3,
                  "flask==99 was not installed, as there is no wheel of it that fits here: only source"));
    });
  }

  @Test
  void blamesNobodyForFailingTestsWithoutWhatHasNoWheel() throws Exception {
    sandbox.installs(WITHOUT_FLASK);
    sandbox.willExit(4, lines("""
            {"event": "hello"}
            {"event": "collect-error", "id": "conftest.py", "path": "conftest.py", "line": 1, "message": "No module named 'flask'", "module": "flask"}
            {"event": "end", "status": 4, "complete": false}
            """), "");

    Evidence evidence = new PytestCheck().gather(bench(FLASK, Map.of("test_a.py", "")));

    assertThat(evidence).isInstanceOfSatisfying(Evidence.Missing.class, missing -> {
      assertThat(missing.fault()).isEqualTo(Fault.GRADER);
      assertThat(missing.reason())
          .isEqualTo("not all tests pass, but they ran without flask==99, declared in"
              + " requirements.txt:3: there is no wheel that fits here, and nothing is built from"
              + " source");
      assertThat(missing.findings())
          .extracting(Finding::rule)
          .contains("left-out", "missing-module");
    });
  }

  @Test
  void blamesUsWhereTheNetworkIsMissing() {
    sandbox.failsToInstall("no route to the package index");

    assertThatThrownBy(() -> new PytestCheck().gather(bench(FLASK, Map.of("app.py", ""))))
        .isInstanceOf(SandboxException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c0ffee {\"event\": \"no", "boot: No space left on device"})
  void blamesUsWhereTheRunnerDoesNotBegin(String stdout) {
    sandbox.willExit(120, stdout, "boot: No space left on device");

    assertThatThrownBy(
            () -> new PytestCheck().gather(bench(Dependencies.NONE, Map.of("app.py", ""))))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("No space left on device");
  }

  @Test
  void D06_showsNoMoreFindingsThanAnybodyReads() throws Exception {
    StringBuilder events = new StringBuilder("{\"event\": \"hello\"}\n");
    events.append("{\"event\": \"collected\", \"total\": 4000}\n");
    for (int n = 0; n < 4000; n++) {
      events.append("{\"event\": \"result\", \"n\": %d, \"outcome\": \"%s\"}%n"
          .formatted(n, n % 2 == 0 ? "failed" : "skipped"));
    }
    sandbox.willPrint(lines(events + "{\"event\": \"end\", \"status\": 1, \"complete\": true}"));

    Evidence.Gathered evidence = gathered("t.py");

    assertThat(evidence.measures()).containsEntry("failed", Measure.count(2000));
    assertThat(evidence.findings()).hasSize(301);
    assertThat(evidence.findings())
        .filteredOn(finding -> finding.rule().equals("more"))
        .extracting(Finding::message)
        .containsExactly("further findings that are not shown: 3700");
  }

  @Test
  void tellsPlacesFromTheRootWhereTheProjectIsInAFolder() throws Exception {
    sandbox.willPrint(lines("""
        {"event": "hello"}
        {"event": "items", "from": 0, "ids": ["t.py::bad"]}
        {"event": "collected", "total": 1, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "failed", "path": "t.py", "line": 3, "message": ""}
        {"event": "coverage", "path": "app.py", "lines": [1, 2], "branches": [0, 0]}
        {"event": "end", "status": 1, "complete": true}
        """));

    Evidence.Gathered evidence = gathered("api/requirements.txt", "api/app.py", "api/t.py");

    assertThat(sandbox.commands().get(0).argv()).contains("--root=/submission/api");
    assertThat(evidence.findings()).extracting(Finding::path).containsExactly("api/t.py");
    assertThat(evidence.measures()).containsEntry("line-coverage", Measure.share(1, 2));
  }

  private Evidence.Gathered gathered(String... paths) throws Exception {
    Map<String, String> files =
        List.of(paths).stream().collect(Collectors.toMap(path -> path, path -> ""));
    return (Evidence.Gathered) new PytestCheck().gather(bench(Dependencies.NONE, files));
  }

  private Workbench bench(Dependencies dependencies, Map<String, String> files) {
    return new Workbench(FilesInMemory.of(files), sandbox, dependencies, Duration.ofMinutes(5));
  }

  /** Begins each line as the runner does: with the commit of {@link FilesInMemory}. */
  private static String lines(String events) {
    return events
        .lines()
        .filter(Predicate.not(String::isBlank))
        .map(event -> "c0ffee " + event)
        .collect(Collectors.joining("\n"));
  }
}
