package dev.grader.check.structure;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A function, or the code of a file outside of functions.
 *
 * @param path of its file
 * @param facts as the script describes it; without a name where it is no function
 */
record Block(String path, JsonNode facts) {

  int line() {
    return facts.path("line").asInt();
  }

  /** Returns the number of lines without blank ones, comments and the docstring. */
  int code() {
    return facts.path("code").asInt();
  }

  /** Returns how many blocks are inside one another. */
  int depth() {
    return facts.path("depth").asInt();
  }

  /** Returns McCabe's number of independent ways through it. */
  int complexity() {
    return facts.path("complexity").asInt();
  }

  /** Returns whether all parameters, and what it returns, have types. */
  boolean isAnnotated() {
    boolean returns = facts.path("returns").asBoolean() || name().endsWith("__init__");
    return returns
        && facts.path("parameters").asInt() == facts.path("annotated").asInt();
  }

  private String name() {
    return facts.path("name").asText();
  }

  /** Returns what to call it in a message. */
  String title() {
    return name().isEmpty() ? "the code outside of functions" : "`" + name() + "`";
  }
}
