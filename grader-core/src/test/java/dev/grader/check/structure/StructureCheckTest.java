package dev.grader.check.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.check.MeasureType;
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
import dev.grader.submission.dependency.Dependencies.Refused;
import dev.grader.submission.dependency.Dependencies.Requirement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StructureCheckTest {
  private static final Thresholds USUAL = new Thresholds(50, 5, 10, 1000);
  private final ScriptedSandbox sandbox = new ScriptedSandbox();

  @Test
  void measuresTheSolutionApartFromItsTests() throws Exception {
    sandbox.willPrint("""
        {"checked": 2, "stdlib": [], "files": [
          {"path": "app.py", "code": 30, "loose": 6, "main": true,
           "functions": [
             {"name": "f", "line": 1, "code": 10, "depth": 2, "complexity": 4, "docstring": true,
              "parameters": 1, "annotated": 1, "returns": true},
             {"name": "_g", "line": 20, "code": 5, "complexity": 1}],
           "script": {"line": 30, "code": 8, "depth": 1, "complexity": 2}},
          {"path": "test_app.py", "test": true, "code": 10, "tests": 3,
           "functions": [{"name": "test_f", "line": 1, "code": 400, "depth": 9, "complexity": 99}]}]}
        """);

    Evidence.Gathered evidence = gather("app.py", "test_app.py");

    assertThat(evidence.measures())
        .containsEntry("files", Measure.count(2))
        .containsEntry("code-lines", Measure.of(40, Unit.LINES))
        .containsEntry("functions", Measure.count(2))
        .containsEntry("longest-function", Measure.of(10, Unit.LINES))
        .containsEntry("deepest-nesting", Measure.count(2))
        .containsEntry("highest-complexity", Measure.count(4))
        .containsEntry("mean-complexity", new Measure.Quantity(new BigDecimal("2.33"), Unit.COUNT))
        .containsEntry("largest-module", Measure.share(30, 30))
        .containsEntry("outside-functions", Measure.share(6, 30))
        .containsEntry("documented", Measure.share(1, 1))
        .containsEntry("annotated", Measure.share(1, 2))
        .containsEntry("tests", Measure.count(3))
        .containsEntry("test-code", Measure.share(10, 40))
        .containsEntry("entry-points", Measure.count(1));
    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.summary())
        .isEqualTo("2 Python files, 40 lines of code, 2 functions, 3 tests");
  }

  @Test
  void hasEveryMeasureItDeclares() throws Exception {
    sandbox.willPrint("{\"checked\": 1, \"stdlib\": [], \"files\": [{\"path\": \"a.py\"}]}");

    Evidence.Gathered evidence = gather("a.py");

    assertThat(evidence.measures().keySet())
        .containsExactlyInAnyOrderElementsOf(
            new StructureType().measures().stream().map(MeasureType::name).toList());
  }

  @Test
  void findsWhatIsLongerDeeperAndMoreBranchedThanTheRubricWants() throws Exception {
    sandbox.willPrint("""
        {"checked": 1, "stdlib": [], "files": [
          {"path": "app.py", "code": 90,
           "functions": [{"name": "C.m", "line": 7, "code": 51, "depth": 6, "complexity": 11}],
           "script": {"line": 60, "code": 60, "complexity": 1}}]}
        """);

    Evidence.Gathered evidence = gather("app.py");

    assertThat(evidence.findings())
        .containsExactly(
            Finding.at(
                "complex-function",
                "app.py",
                7,
                "`C.m` has 11 ways through it; more than 10 are hard to follow"),
            Finding.at(
                "deep-nesting",
                "app.py",
                7,
                "`C.m` has 6 blocks inside one another; more than 5 are hard to follow"),
            Finding.at(
                "long-function",
                "app.py",
                7,
                "`C.m` has 51 lines of code; more than 50 are hard to follow"),
            Finding.at(
                "long-function",
                "app.py",
                60,
                "the code outside of functions has 60 lines of code; more than 50 are hard to follow"));
  }

  @Test
  void countsAsPublicWhatOthersCanUse() throws Exception {
    sandbox.willPrint("""
        {"checked": 1, "stdlib": [], "files": [
          {"path": "app.py", "code": 9,
           "classes": [{"name": "C", "line": 1, "docstring": true}, {"name": "_D", "line": 5}],
           "functions": [
             {"name": "C.m", "line": 2}, {"name": "C.__init__", "line": 3}, {"name": "_D.m", "line": 6},
             {"name": "f", "line": 7}, {"name": "f.inner", "line": 8}]}]}
        """);

    Evidence.Gathered evidence = gather("app.py");

    assertThat(evidence.measures()).containsEntry("documented", Measure.share(1, 3));
  }

  @Test
  void namesFilesThatAreNotPythonAndCharactersThatHide() throws Exception {
    sandbox.willPrint("""
        {"checked": 4, "stdlib": [], "files": [
          {"path": "a.py", "problem": {"kind": "syntax", "line": 3, "column": 5, "message": "invalid syntax"}},
          {"path": "b.py", "problem": {"kind": "python2", "line": 1, "message": "print"}},
          {"path": "c.py", "problem": {"kind": "encoding", "line": 2, "message": "it is not UTF-8"}},
          {"path": "d.py", "suspicious": [{"line": 1, "column": 9, "char": "U+202E"}]}]}
        """);

    Evidence.Gathered evidence = gather("a.py", "b.py", "c.py", "d.py");

    assertThat(evidence.measures()).containsEntry("unreadable", Measure.count(3));
    assertThat(evidence.findings())
        .extracting(Finding::rule, Finding::path, Finding::line, Finding::severity)
        .containsExactly(
            tuple("syntax-error", "a.py", 3, Severity.ERROR),
            tuple("python-2", "b.py", 1, Severity.ERROR),
            tuple("encoding", "c.py", 2, Severity.ERROR),
            tuple("hidden-character", "d.py", 1, Severity.WARNING));
  }

  @Test
  void knowsNothingOfCodeThatCannotBeRead() throws Exception {
    sandbox.willPrint("""
        {"checked": 2, "stdlib": [], "files": [
          {"path": "app.py", "code": 4, "problem": {"kind": "python2", "line": 2, "message": "print"}},
          {"path": "__init__.py"}]}
        """);

    Evidence.Gathered evidence = gather("app.py", "__init__.py");

    Measure unknown = new Measure.Undefined("there is no code that can be read as Python 3");
    assertThat(evidence.measures())
        .containsEntry("outside-functions", unknown)
        .containsEntry("undeclared-imports", unknown);
  }

  @Test
  void takesTheShareOutsideOfFunctionsOfCodeThatCanBeRead() throws Exception {
    sandbox.willPrint("""
        {"checked": 2, "stdlib": [], "files": [
          {"path": "old.py", "code": 90, "problem": {"kind": "python2", "line": 2, "message": "print"}},
          {"path": "app.py", "code": 10, "loose": 5}]}
        """);

    Evidence.Gathered evidence = gather("old.py", "app.py");

    assertThat(evidence.measures()).containsEntry("outside-functions", Measure.share(5, 10));
  }

  @Test
  void findsEachUndeclaredImportOnceWhereItIsFirst() throws Exception {
    sandbox.willPrint("""
        {"checked": 2, "stdlib": ["os"], "files": [
          {"path": "app/main.py", "code": 7, "imports": [
            {"module": "os.path", "line": 1}, {"module": "app.store", "line": 2},
            {"module": "tabulate", "line": 3}, {"module": "yaml", "line": 4},
            {"module": "ujson", "line": 5, "guard": "import-error"}, {"module": "pytest", "line": 6},
            {"module": "x", "level": 1, "line": 7}]},
          {"path": "app/store.py", "imports": [{"module": "tabulate.core", "line": 1}]}]}
        """);
    Place place = new Place("requirements.txt", 1);
    Dependencies dependencies = new Dependencies(
        List.of(new Requirement("PyYAML>=6", "pyyaml", place)), List.of(), Optional.empty());

    Evidence.Gathered evidence = gather(dependencies, "app/main.py", "app/store.py");

    assertThat(evidence.measures())
        .containsEntry("undeclared-imports", Measure.count(1))
        .containsEntry("declared-dependencies", Measure.count(1));
    assertThat(evidence.findings())
        .containsExactly(Finding.at(
            "undeclared-import",
            "app/main.py",
            3,
            "`tabulate` is imported, but no dependency file declares what brings it"));
  }

  @Test
  void showsRequirementsThatAreNeverInstalled() throws Exception {
    sandbox.willPrint("{\"checked\": 1, \"stdlib\": [], \"files\": [{\"path\": \"a.py\"}]}");
    Refused refused = new Refused("-e .", "options are not handed on", new Place("req.txt", 2));
    Dependencies dependencies = new Dependencies(List.of(), List.of(refused), Optional.empty());

    Evidence.Gathered evidence = gather(dependencies, "a.py");

    assertThat(evidence.findings())
        .containsExactly(Finding.at(
                "refused-requirement",
                "req.txt",
                2,
                "not installed: -e . (options are not handed on)")
            .as(Severity.INFO));
  }

  @Test
  void saysThatThereAreOnlyNotebooks() throws Exception {
    Evidence.Gathered evidence = gather("churn.ipynb", ".env");

    assertThat(evidence.measures())
        .hasSize(new StructureType().measures().size())
        .containsEntry("files", Measure.count(0))
        .containsEntry("junk", Measure.count(1))
        .containsEntry(
            "documented",
            new Measure.Undefined("the submission has no Python file, only a notebook"));
    assertThat(evidence.summary()).isEqualTo("the submission has no Python file, only a notebook");
    assertThat(sandbox.commands()).isEmpty();
  }

  @Test
  void blamesTheSubmissionWhenReadingItRunsOutOfTime() throws Exception {
    sandbox.willHit(Outcome.Resource.TIME, "5m", "");

    Evidence evidence = new StructureCheck(USUAL).gather(bench(Dependencies.NONE, "a.py"));

    assertThat(evidence)
        .isInstanceOfSatisfying(
            Evidence.Missing.class,
            missing -> assertThat(missing.fault()).isEqualTo(Fault.SUBMISSION));
  }

  @Test
  void blamesUsWhenTheScriptPrintsNonsense() {
    sandbox.willPrint("Segmentation fault");

    assertThatThrownBy(() -> new StructureCheck(USUAL).gather(bench(Dependencies.NONE, "a.py")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("probe.py printed no JSON");
  }

  private Evidence.Gathered gather(String... paths) throws Exception {
    return gather(Dependencies.NONE, paths);
  }

  private Evidence.Gathered gather(Dependencies dependencies, String... paths) throws Exception {
    return (Evidence.Gathered) new StructureCheck(USUAL).gather(bench(dependencies, paths));
  }

  private Workbench bench(Dependencies dependencies, String... paths) {
    Map<String, String> files =
        Stream.of(paths).collect(Collectors.toMap(path -> path, path -> ""));
    return new Workbench(FilesInMemory.of(files), sandbox, dependencies, Duration.ofMinutes(5));
  }
}
