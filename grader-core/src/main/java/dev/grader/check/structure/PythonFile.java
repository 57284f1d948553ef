package dev.grader.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.check.ToolOutput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One Python file, as the script describes it.
 *
 * @param facts an entry of its {@code files}; what is absent is false, 0 or empty
 */
record PythonFile(JsonNode facts) {

  String path() {
    return facts.path("path").asText();
  }

  /** Returns whether it is for tests, going by its name. */
  boolean isTest() {
    return facts.path("test").asBoolean();
  }

  /** Returns the number of lines with code: no blank lines, comments or docstrings. */
  int code() {
    return facts.path("code").asInt();
  }

  /** Returns the number of lines of code outside of functions, classes, imports, assignments. */
  int loose() {
    return facts.path("loose").asInt();
  }

  /** Returns the number of test functions. */
  int tests() {
    return facts.path("tests").asInt();
  }

  /** Returns whether it can be run as a program. */
  boolean isEntryPoint() {
    return facts.path("main").asBoolean()
        || path().equals("__main__.py")
        || path().endsWith("/__main__.py");
  }

  List<Block> functions() {
    return ToolOutput.elements(facts, "functions").stream()
        .map(function -> new Block(path(), function))
        .toList();
  }

  /** Returns the functions, and the loose code as if it were one. */
  Stream<Block> blocks() {
    JsonNode script = facts.path("script");
    return Stream.concat(
        functions().stream(),
        script.isMissingNode() ? Stream.of() : Stream.of(new Block(path(), script)));
  }

  /**
   * Returns the functions and classes that others may use: none is private or inside of a function.
   */
  Stream<JsonNode> publicDefinitions() {
    List<JsonNode> classes = ToolOutput.elements(facts, "classes");
    Set<String> scopes =
        classes.stream().map(each -> each.path("name").asText()).collect(Collectors.toSet());
    return Stream.concat(classes.stream(), ToolOutput.elements(facts, "functions").stream())
        .filter(each -> isPublic(each.path("name").asText(), scopes));
  }

  private static boolean isPublic(String name, Set<String> classes) {
    int dot = name.lastIndexOf('.');
    boolean atTop = dot < 0;
    return !name.substring(dot + 1).startsWith("_")
        && (atTop
            || (classes.contains(name.substring(0, dot))
                && isPublic(name.substring(0, dot), classes)));
  }

  List<JsonNode> imports() {
    return ToolOutput.elements(facts, "imports");
  }

  List<JsonNode> suspicious() {
    return ToolOutput.elements(facts, "suspicious");
  }

  /** Returns whether there is code in it, and it can be read as Python. */
  boolean hasReadableCode() {
    return code() > 0 && problem().isEmpty();
  }

  /** Returns why the file could not be read as Python. */
  Optional<JsonNode> problem() {
    return Optional.of(facts.path("problem")).filter(JsonNode::isObject);
  }
}
