package dev.grader.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What one of our own scripts in the sandbox printed: one JSON document. Such a script never runs
 * candidate code and survives hostile files, so whatever is wrong with its output is our fault.
 */
public final class ToolOutput {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WORDS_SHOWN = 500;

  private ToolOutput() {}

  /** Returns the argv that runs a script of ours with the pinned tools. */
  public static String[] argv(String script, String... arguments) {
    return Stream.concat(
            Stream.of(Layout.PYTHON, "-I", Layout.LIB + "/" + script), Stream.of(arguments))
        .toArray(String[]::new);
  }

  /**
   * Returns the document.
   *
   * @throws SandboxException where the script failed, or printed no whole document
   */
  public static JsonNode read(String script, Outcome.Exited exited) throws SandboxException {
    if (exited.code() != 0 || exited.output().droppedBytes() > 0) {
      throw failure(script, "ended with exit code " + exited.code(), exited);
    }
    try {
      JsonNode document = JSON.readTree(exited.output().stdout());
      if (document.isObject()) {
        return document;
      }
    } catch (JacksonException e) {
      throw failure(script, "printed no JSON: " + e.getOriginalMessage(), exited);
    }
    throw failure(script, "printed no JSON object", exited);
  }

  /**
   * Returns the document after making sure that it speaks of all files: no file, no evidence.
   *
   * @param expected how many files the script was to look at
   */
  public static JsonNode read(String script, Outcome.Exited exited, int expected)
      throws SandboxException {
    JsonNode document = read(script, exited);
    int checked = document.path("checked").asInt(-1);
    if (checked != expected) {
      throw failure(script, "looked at " + checked + " of " + expected + " files", exited);
    }
    return document;
  }

  /** Returns the elements of an array; none where there is no such array. */
  public static List<JsonNode> elements(JsonNode document, String name) {
    return StreamSupport.stream(document.path(name).spliterator(), false).toList();
  }

  private static SandboxException failure(String script, String what, Outcome.Exited exited) {
    String words = exited.output().stderr().strip();
    String end = words.substring(Math.max(0, words.length() - WORDS_SHOWN));
    return new SandboxException(
        script + " " + what + (end.isEmpty() ? "" : "; it said: " + end) + ". Please report this.");
  }
}
