package dev.grader.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files that could not be read as Python, and characters that make code look like other code. */
final class Reading {
  static final String UNREADABLE = "unreadable";
  static final Measure NO_CODE =
      new Measure.Undefined("there is no code that can be read as Python 3");

  private Reading() {}

  /** Returns the measures and findings of these files. */
  static Part of(List<PythonFile> modules) {
    List<Finding> findings = new ArrayList<>();
    for (PythonFile module : modules) {
      module.problem().ifPresent(problem -> findings.add(problem(module.path(), problem)));
      module.suspicious().forEach(place -> findings.add(hidden(module.path(), place)));
    }
    long unreadable =
        modules.stream().filter(file -> file.problem().isPresent()).count();
    return new Part(Map.of(UNREADABLE, Measure.count(unreadable)), findings);
  }

  private static Finding problem(String path, JsonNode problem) {
    String message = problem.path("message").asText();
    return switch (problem.path("kind").asText()) {
      case "syntax" -> error("syntax-error", path, problem, "this is not Python: " + message);
      case "python2" -> error("python-2", path, problem, "this is Python 2: " + message);
      case "encoding", "nul" ->
        error("encoding", path, problem, "this file is not plain text: " + message);
      default -> error("not-checkable", path, problem, "this file cannot be read: " + message);
    };
  }

  private static Finding error(String rule, String path, JsonNode place, String message) {
    return new Finding(
        rule,
        Severity.ERROR,
        path,
        place.path("line").asInt(),
        place.path("column").asInt(),
        "",
        message);
  }

  private static Finding hidden(String path, JsonNode place) {
    return new Finding(
        "hidden-character",
        Severity.WARNING,
        path,
        place.path("line").asInt(),
        place.path("column").asInt(),
        "",
        "an invisible character (" + place.path("char").asText()
            + ") can make this line look like something else");
  }
}
