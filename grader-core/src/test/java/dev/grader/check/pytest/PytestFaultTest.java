package dev.grader.check.pytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.dependency.Dependencies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that came to no good end, and whose fault that is. */
class PytestFaultTest {
  private static final Installation WITHOUT_FLASK = new Installation.Installed(
      new Environment("e1".repeat(16)),
      List.of(new Installation.LeftOut("flask==99", "only source")));

  private final ScriptedSandbox sandbox = new ScriptedSandbox();
  private final ScriptedRun run = new ScriptedRun(sandbox);

  @Test
  void D05_keepsWhatPassedAndNamesTheTestThatHung() throws Exception {
    sandbox.willExit(124, ScriptedRun.lines("""
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

    Evidence.Gathered evidence = run.gathered("app.py");

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
    sandbox.willHit(limit, "so much", ScriptedRun.lines("""
        {"event": "hello"}
        {"event": "items", "from": 0, "ids": ["t.py::good", "t.py::greedy"]}
        {"event": "collected", "total": 2, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.1}
        {"event": "start", "n": 1, "line": 4}
        {"event": "res"""));

    Evidence.Gathered evidence = run.gathered("t.py");

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
    sandbox.willPrint(ScriptedRun.lines("""
        {"event": "hello"}
        {"event": "items", "from": 0, "ids": ["t.py::good", "t.py::vanishing", "t.py::bad"]}
        {"event": "collected", "total": 3, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.1}
        {"event": "start", "n": 1, "line": 4}
        """));

    Evidence.Gathered evidence = run.gathered("t.py");

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
        """ + ScriptedRun.lines(ScriptedRun.ALL_ENDINGS));

    Evidence.Gathered evidence = run.gathered("app.py");

    assertThat(evidence.measures()).containsEntry("passed", Measure.share(1, 8));
  }

  @Test
  void countsATestOnceHoweverOftenItIsToldToPass() throws Exception {
    sandbox.willPrint(ScriptedRun.lines("""
        {"event": "hello"}
        {"event": "collected", "total": 2, "deselected": 0}
        {"event": "result", "n": 0, "outcome": "failed", "seconds": 0.1}
        {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.1}
        {"event": "result", "n": 7, "outcome": "passed", "seconds": 0.1}
        {"event": "result", "n": -1, "outcome": "passed", "seconds": -5}
        {"event": "result", "n": 1, "outcome": "splendid", "seconds": 0.1}
        {"event": "end", "status": 0, "complete": true}
        """));

    Evidence.Gathered evidence = run.gathered("t.py");

    assertThat(evidence.measures()).containsEntry("passed", Measure.share(0, 2));
  }

  @Test
  void blamesTheSubmissionWhereTheTestsCannotBeCollected() throws Exception {
    sandbox.willExit(4, ScriptedRun.lines("""
            {"event": "hello"}
            {"event": "collect-error", "id": "conftest.py", "path": "conftest.py", "line": 1, "message": "No module named 'x'", "module": "x"}
            {"event": "end", "status": 4, "complete": false}
            """), "");

    Evidence evidence = new PytestCheck().gather(run.bench(Dependencies.NONE, Map.of("a.py", "")));

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

    Evidence evidence =
        new PytestCheck().gather(run.bench(ScriptedRun.FLASK, Map.of("app.py", "")));

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
    sandbox.willPrint(ScriptedRun.lines("""
            {"event": "hello"}
            {"event": "collected", "total": 1, "deselected": 0}
            {"event": "start", "n": 0, "id": "test_a.py::test_x", "path": "test_a.py", "line": 1}
            {"event": "result", "n": 0, "outcome": "passed", "seconds": 0.25}
            {"event": "end", "status": 0, "complete": true}
            """));

    Evidence evidence =
        new PytestCheck().gather(run.bench(ScriptedRun.FLASK, Map.of("test_a.py", "")));

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
    sandbox.willExit(4, ScriptedRun.lines("""
            {"event": "hello"}
            {"event": "collect-error", "id": "conftest.py", "path": "conftest.py", "line": 1, "message": "No module named 'flask'", "module": "flask"}
            {"event": "end", "status": 4, "complete": false}
            """), "");

    Evidence evidence =
        new PytestCheck().gather(run.bench(ScriptedRun.FLASK, Map.of("test_a.py", "")));

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

    assertThatThrownBy(
            () -> new PytestCheck().gather(run.bench(ScriptedRun.FLASK, Map.of("app.py", ""))))
        .isInstanceOf(SandboxException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c0ffee {\"event\": \"no", "boot: No space left on device"})
  void blamesUsWhereTheRunnerDoesNotBegin(String stdout) {
    sandbox.willExit(120, stdout, "boot: No space left on device");

    assertThatThrownBy(
            () -> new PytestCheck().gather(run.bench(Dependencies.NONE, Map.of("app.py", ""))))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("No space left on device");
  }
}
