package dev.grader.check.pytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.check.MeasureType;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Unit;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What a run that came to its end tells. */
class PytestCheckTest {
  private final ScriptedSandbox sandbox = new ScriptedSandbox();
  private final ScriptedRun run = new ScriptedRun(sandbox);

  @Test
  void countsEachEndingAndOnlyAPassAsAPass() throws Exception {
    sandbox.willPrint(ScriptedRun.lines(ScriptedRun.ALL_ENDINGS));

    Evidence.Gathered evidence = run.gathered("app.py", "t.py");

    assertThat(evidence.measures())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "passed", Measure.share(1, 8),
            "collected", Measure.count(6),
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
    sandbox.willPrint(ScriptedRun.lines(ScriptedRun.ALL_ENDINGS));

    Evidence.Gathered evidence = run.gathered("app.py", "t.py");

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
  void countsNoTestOfTheTemplateAsCollected() throws Exception {
    sandbox.willPrint(ScriptedRun.lines("""
        {"event": "hello"}
        {"event": "items", "from": 0, "ids": ["t_given.py::a", "t_given.py::b", "t.py::mine"]}
        {"event": "collected", "total": 3, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "passed"}
        {"event": "result", "n": 1, "outcome": "passed"}
        {"event": "result", "n": 2, "outcome": "passed"}
        {"event": "end", "status": 0, "complete": true}
        """));
    FilesInMemory files = FilesInMemory.of(
        Map.of("api/pytest.ini", "[pytest]", "api/t_given.py", "", "api/t.py", ""),
        Set.of("api/t_given.py"));

    Evidence.Gathered evidence = (Evidence.Gathered) new PytestCheck()
        .gather(new Workbench(files, sandbox, Dependencies.NONE, Duration.ofMinutes(5)));

    assertThat(evidence.measures())
        .containsEntry("collected", Measure.count(1))
        .containsEntry("passed", Measure.share(3, 3));
    assertThat(evidence.summary()).isEqualTo("3 of 3 tests passed, 2 of the template");
  }

  @Test
  void declaresWhatItMeasures() throws Exception {
    sandbox.willPrint(ScriptedRun.lines(ScriptedRun.ALL_ENDINGS));

    Evidence.Gathered evidence = run.gathered("app.py");

    assertThat(new PytestType().measures())
        .extracting(MeasureType::name)
        .containsExactlyInAnyOrderElementsOf(evidence.measures().keySet());
  }

  @Test
  void runsTheTestsInAPlaceOfTheirOwnWithTheInstalledDependencies() throws Exception {
    sandbox.willPrint(ScriptedRun.lines(ScriptedRun.ALL_ENDINGS));
    Environment environment = new Environment("abcd".repeat(8));
    sandbox.installs(Installation.Installed.whole(environment));

    new PytestCheck().gather(run.bench(ScriptedRun.FLASK, Map.of("app.py", "")));

    assertThat(sandbox.commands())
        .singleElement()
        .satisfies(command -> assertThat(command.runsCandidateCode()).isTrue())
        .satisfies(command -> assertThat(command.environment()).contains(environment))
        .satisfies(command -> assertThat(command.argv())
            .contains("/opt/grader/lib/run_pytest.py", "--root=/submission", "--deadline=290")
            .last()
            .asString()
            .contains("\"packages\":\"/opt/grader/env\""));
  }

  @Test
  void handsOverWhatTheSubmissionConfiguresAndShowsWhatItDoesNot() throws Exception {
    sandbox.willPrint(ScriptedRun.lines(ScriptedRun.ALL_ENDINGS));
    String ini = """
        [pytest]
        addopts = -k "not hard" -p cheat
        asyncio_mode = auto
        """;

    Evidence.Gathered evidence = (Evidence.Gathered) new PytestCheck()
        .gather(run.bench(Dependencies.NONE, Map.of("app.py", "", "pytest.ini", ini)));

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
  void hasNoShareWhereNoTestIsFound() throws Exception {
    sandbox.willExit(5, ScriptedRun.lines("""
            {"event": "hello"}
            {"event": "collected", "total": 0, "deselected": 0}
            {"event": "coverage", "path": "app.py", "lines": [0, 10], "branches": [0, 0]}
            {"event": "end", "status": 5, "complete": true}
            """), "");

    Evidence.Gathered evidence = run.gathered("app.py");

    assertThat(evidence.measures())
        .containsEntry("passed", new Measure.Undefined("no tests were found"))
        .containsEntry("line-coverage", Measure.share(0, 10));
    assertThat(evidence.summary()).isEqualTo("no tests were found");
  }

  @Test
  void runsNothingWhereThereIsNoPython() throws Exception {
    Evidence.Gathered evidence = run.gathered("README.md");

    assertThat(evidence.measures())
        .containsEntry("passed", new Measure.Undefined("the submission has no Python file"))
        .containsEntry("collected", Measure.count(0));
    assertThat(sandbox.commands()).isEmpty();
  }

  @Test
  void D06_showsNoMoreFindingsThanAnybodyReads() throws Exception {
    StringBuilder events = new StringBuilder("{\"event\": \"hello\"}\n");
    events.append("{\"event\": \"collected\", \"total\": 4000}\n");
    for (int n = 0; n < 4000; n++) {
      events.append("{\"event\": \"result\", \"n\": %d, \"outcome\": \"%s\"}%n"
          .formatted(n, n % 2 == 0 ? "failed" : "skipped"));
    }
    sandbox.willPrint(
        ScriptedRun.lines(events + "{\"event\": \"end\", \"status\": 1, \"complete\": true}"));

    Evidence.Gathered evidence = run.gathered("t.py");

    assertThat(evidence.measures()).containsEntry("failed", Measure.count(2000));
    assertThat(evidence.findings()).hasSize(301);
    assertThat(evidence.findings())
        .filteredOn(finding -> finding.rule().equals("more"))
        .extracting(Finding::message)
        .containsExactly("further findings that are not shown: 3700");
  }

  @Test
  void tellsPlacesFromTheRootWhereTheProjectIsInAFolder() throws Exception {
    sandbox.willPrint(ScriptedRun.lines("""
        {"event": "hello"}
        {"event": "items", "from": 0, "ids": ["t.py::bad"]}
        {"event": "collected", "total": 1, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "failed", "path": "t.py", "line": 3, "message": ""}
        {"event": "coverage", "path": "api/app.py", "lines": [1, 2], "branches": [0, 0]}
        {"event": "end", "status": 1, "complete": true}
        """));

    Evidence.Gathered evidence = run.gathered("api/requirements.txt", "api/app.py", "api/t.py");

    assertThat(sandbox.commands().get(0).argv())
        .contains("--submission=/submission", "--root=/submission/api");
    assertThat(evidence.findings()).extracting(Finding::path).containsExactly("api/t.py");
    assertThat(evidence.measures()).containsEntry("line-coverage", Measure.share(1, 2));
  }
}
