package dev.grader.check.pytest;

import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A submission whose test run prints what a test says. */
record ScriptedRun(ScriptedSandbox sandbox) {
  static final Dependencies FLASK = new Dependencies(
      List.of(new Dependencies.Requirement(
          "flask==99", "flask", new Dependencies.Place("requirements.txt", 3))),
      List.of(),
      Optional.empty());

  /** What the runner prints for a run with one test of each ending. */
  static final String ALL_ENDINGS = """
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

  /** Returns what is learned of a submission with these empty files. */
  Evidence.Gathered gathered(String... paths) throws Exception {
    Map<String, String> files =
        List.of(paths).stream().collect(Collectors.toMap(path -> path, path -> ""));
    return (Evidence.Gathered) new PytestCheck().gather(bench(Dependencies.NONE, files));
  }

  Workbench bench(Dependencies dependencies, Map<String, String> files) {
    return new Workbench(FilesInMemory.of(files), sandbox, dependencies, Duration.ofMinutes(5));
  }

  /** Begins each line as the runner does: with the commit of {@link FilesInMemory}. */
  static String lines(String events) {
    return events
        .lines()
        .filter(Predicate.not(String::isBlank))
        .map(event -> "c0ffee " + event)
        .collect(Collectors.joining("\n"));
  }
}
