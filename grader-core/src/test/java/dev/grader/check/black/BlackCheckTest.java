package dev.grader.check.black;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlackCheckTest {
  private final ScriptedSandbox sandbox = new ScriptedSandbox();

  @Test
  void countsTheFilesThatBlackWouldLeaveAlone() throws Exception {
    sandbox.willPrint("""
        {"checked": 3, "files": [
          {"path": "a.py", "state": "not-formatted", "line": 4, "message": ""}]}
        """);

    Evidence evidence = new BlackCheck("88").gather(bench("a.py", "b.py", "c.py"));

    Finding unformatted =
        Finding.at("not-formatted", "a.py", 4, "black would change this file, first here");
    assertThat(evidence)
        .isEqualTo(Evidence.Gathered.of(
            Map.of("formatted", Measure.share(2, 3)),
            List.of(unformatted),
            "2 of 3 files are formatted as black would"));
  }

  @Test
  void handsNoNameOfAFileToTheCommandLine() throws Exception {
    sandbox.willPrint("{\"checked\": 1, \"files\": []}");

    new BlackCheck("100").gather(bench("--config=x.py"));

    assertThat(sandbox.commands())
        .singleElement()
        .satisfies(command -> assertThat(command.runsCandidateCode()).isFalse())
        .satisfies(command -> assertThat(command.argv())
            .endsWith(
                "/opt/grader/lib/run_black.py",
                "--line-length=100",
                "--from=/input/python-files",
                "--root=/submission"));
  }

  @Test
  void namesFilesThatAreNotPythonOrSwitchTheFormatterOff() throws Exception {
    sandbox.willPrint("""
        {"checked": 3, "files": [
          {"path": "a.py", "state": "does-not-parse", "line": 1, "message": "invalid syntax"},
          {"path": "b.py", "state": "formatter-off", "line": 2, "message": ""},
          {"path": "c.py", "state": "not-checkable", "line": 0, "message": "it is too deep"}]}
        """);

    Evidence.Gathered evidence =
        (Evidence.Gathered) new BlackCheck("88").gather(bench("a.py", "b.py", "c.py"));

    assertThat(evidence.measures()).containsEntry("formatted", Measure.share(0, 3));
    assertThat(evidence.findings())
        .containsExactly(
            Finding.at("does-not-parse", "a.py", 1, "this is not Python: invalid syntax")
                .as(Severity.ERROR),
            Finding.at(
                "formatter-off",
                "b.py",
                2,
                "a comment switches black off, which would change this file, first here"),
            Finding.at("not-checkable", "c.py", 0, "black cannot check this file: it is too deep")
                .as(Severity.ERROR));
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "40, 72", "300, 120"})
  void takesTheLineLengthThatTheSubmissionIsSetToWithinReason(int configured, int asked)
      throws Exception {
    sandbox.willPrint("{\"checked\": 1, \"files\": []}");
    String pyproject = "[tool.black]\nline-length = " + configured + "\n";

    new BlackCheck("as-configured").gather(bench(Map.of("a.py", "", "pyproject.toml", pyproject)));

    assertThat(sandbox.commands().get(0).argv()).contains("--line-length=" + asked);
  }

  @Test
  void hasNoShareWhereThereIsNoPython() throws Exception {
    Evidence.Gathered evidence =
        (Evidence.Gathered) new BlackCheck("88").gather(bench("README.md", "churn.ipynb"));

    assertThat(evidence.measures())
        .containsEntry(
            "formatted",
            new Measure.Undefined("the submission has no Python file, only a notebook"));
    assertThat(sandbox.commands()).isEmpty();
  }

  @Test
  void blamesTheSubmissionWhenBlackRunsOutOfTime() throws Exception {
    sandbox.willHit(Outcome.Resource.TIME, "5m", "");

    Evidence evidence = new BlackCheck("88").gather(bench("a.py"));

    assertThat(evidence)
        .isInstanceOfSatisfying(
            Evidence.Missing.class,
            missing -> assertThat(missing.fault()).isEqualTo(Fault.SUBMISSION));
  }

  @Test
  void blamesUsWhenTheScriptFails() {
    sandbox.willExit(1, "", "ModuleNotFoundError: No module named 'black'");

    assertThatThrownBy(() -> new BlackCheck("88").gather(bench("a.py")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("No module named 'black'");
  }

  @Test
  void blamesUsWhenAFileWasNotLookedAt() {
    sandbox.willPrint("{\"checked\": 1, \"files\": []}");

    assertThatThrownBy(() -> new BlackCheck("88").gather(bench("a.py", "b.py")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("looked at 1 of 2 files");
  }

  private Workbench bench(String... paths) {
    return bench(Stream.of(paths).collect(Collectors.toMap(path -> path, path -> "")));
  }

  private Workbench bench(Map<String, String> files) {
    return new Workbench(
        FilesInMemory.of(files), sandbox, Dependencies.NONE, Duration.ofMinutes(5));
  }
}
