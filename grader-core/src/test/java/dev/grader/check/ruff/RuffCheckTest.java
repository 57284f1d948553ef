package dev.grader.check.ruff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Unit;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import dev.grader.submission.dependency.Dependencies.Place;
import dev.grader.submission.dependency.Dependencies.PythonRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuffCheckTest {
  private final ScriptedSandbox sandbox = new ScriptedSandbox();
  private final RuffCheck ruff = new RuffCheck(List.of("F", "B"), List.of("B008"), 88);

  @Test
  void countsFindingsAndWhatTheyAreFor100Lines() throws Exception {
    sandbox.willPrint("""
        {"checked": 2, "lines": 150, "counts": {"open": 1}, "findings": [
          {"path": "a.py", "line": 1, "column": 8, "code": "F401", "message": "unused", "how": "open"}]}
        """);

    Evidence evidence = ruff.gather(bench(Dependencies.NONE, "a.py", "b.py"));

    Finding unused = new Finding("F401", Severity.WARNING, "a.py", 1, 8, "", "unused");
    assertThat(evidence)
        .isEqualTo(Evidence.Gathered.of(
            Map.of(
                "findings", Measure.count(1),
                "findings-per-100-lines",
                    new Measure.Quantity(new BigDecimal("0.67"), Unit.PER_100_LINES),
                "suppressed", Measure.count(0)),
            List.of(unused),
            "ruff has 1 finding in 150 lines: F401 1"));
  }

  @Test
  void countsWhatABlanketSuppressionHidesButNotWhatACommentAcceptsByName() throws Exception {
    sandbox.willPrint("""
        {"checked": 1, "lines": 10, "counts": {"hidden": 1, "accepted": 1}, "findings": [
          {"path": "a.py", "line": 1, "column": 8, "code": "F401", "message": "one", "how": "hidden"},
          {"path": "a.py", "line": 2, "column": 8, "code": "F401", "message": "two", "how": "accepted"}]}
        """);

    Evidence.Gathered evidence = (Evidence.Gathered) ruff.gather(bench(Dependencies.NONE, "a.py"));

    assertThat(evidence.measures())
        .containsEntry("findings", Measure.count(1))
        .containsEntry("suppressed", Measure.count(2));
    assertThat(evidence.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.INFO);
    assertThat(evidence.summary())
        .isEqualTo("ruff has 1 finding in 10 lines: F401 1; comments hide 2 findings");
  }

  @Test
  void saysWhenMoreWasFoundThanIsListed() throws Exception {
    sandbox.willPrint("""
        {"checked": 1, "lines": 10, "counts": {"open": 9000}, "findings": [
          {"path": "a.py", "line": 1, "column": 8, "code": "F401", "message": "one", "how": "open"}]}
        """);

    Evidence.Gathered evidence = (Evidence.Gathered) ruff.gather(bench(Dependencies.NONE, "a.py"));

    assertThat(evidence.measures()).containsEntry("findings", Measure.count(9000));
    assertThat(evidence.summary()).endsWith("; the first 1 are listed");
  }

  @Test
  void handsRulesButNoNameOfAFileToTheCommandLine() throws Exception {
    sandbox.willPrint("{\"checked\": 1, \"lines\": 0, \"counts\": {}, \"findings\": []}");

    ruff.gather(bench(Dependencies.NONE, "--config=x.py"));

    assertThat(sandbox.commands())
        .singleElement()
        .satisfies(command -> assertThat(command.runsCandidateCode()).isFalse())
        .satisfies(command -> assertThat(command.argv())
            .endsWith(
                "/opt/grader/lib/run_ruff.py",
                "--select=F,B",
                "--ignore=B008",
                "--line-length=88",
                "--python=3.10",
                "--from=/input/python-files",
                "--root=/submission"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      >=3.12          | 3.12
      ^3.9            | 3.9
      ~=3.11.2        | 3.11
      3.13            | 3.13
      <4, >= 3.11     | 3.11
      <=3.13,>=3.10   | 3.10
      !=3.12.0, >3.11 | 3.11
      '^3.9 || ^3.8'  | 3.8
      < 3.14          | 3.10
      >=2.7           | 3.10
      >=3.4           | 3.7
      """)
  void asksForIdiomsOfTheOldestPythonThatTheSubmissionIsFor(String specifier, String version)
      throws Exception {
    sandbox.willPrint("{\"checked\": 1, \"lines\": 0, \"counts\": {}, \"findings\": []}");
    PythonRequest request = new PythonRequest(specifier, new Place("pyproject.toml", 3));
    Dependencies dependencies = new Dependencies(List.of(), List.of(), Optional.of(request));

    ruff.gather(bench(dependencies, "a.py"));

    assertThat(sandbox.commands().get(0).argv()).contains("--python=" + version);
  }

  @Test
  void hasNothingToCountWhereThereIsNoPython() throws Exception {
    Evidence.Gathered evidence =
        (Evidence.Gathered) ruff.gather(bench(Dependencies.NONE, "README.md"));

    assertThat(evidence.measures().values())
        .hasSize(3)
        .containsOnly(new Measure.Undefined("the submission has no Python file"));
    assertThat(sandbox.commands()).isEmpty();
  }

  @Test
  void blamesTheSubmissionWhenRuffRunsOutOfTime() throws Exception {
    sandbox.willHit(Outcome.Resource.TIME, "5m", "");

    Evidence evidence = ruff.gather(bench(Dependencies.NONE, "a.py"));

    assertThat(evidence)
        .isInstanceOfSatisfying(
            Evidence.Missing.class,
            missing -> assertThat(missing.fault()).isEqualTo(Fault.SUBMISSION));
  }

  @Test
  void blamesUsWhenRuffDoesNotWork() {
    sandbox.willExit(1, "", "ruff does not work: cannot execute");

    assertThatThrownBy(() -> ruff.gather(bench(Dependencies.NONE, "a.py")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("cannot execute");
  }

  private Workbench bench(Dependencies dependencies, String... paths) {
    Map<String, String> files =
        Stream.of(paths).collect(Collectors.toMap(path -> path, path -> ""));
    return new Workbench(FilesInMemory.of(files), sandbox, dependencies, Duration.ofMinutes(5));
  }
}
