package dev.grader.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A rubric to start from: a bundled one under a name of its own, with comments that say what can be
 * changed.
 */
public final class StarterRubric {
  private static final String INTRODUCTION = """
      # yaml-language-server: $schema=rubric.schema.json
      # (grader rubric schema > rubric.schema.json, and an editor completes and checks as you write)
      #
      # What is looked at in a submission, and what it is worth. Change whatever you like:
      #   grader rubric check FILE   names every mistake, with its line
      #   grader rubric show FILE    is what a candidate may read
      #   grader checks              lists all checks, with what they measure and how they are set
      #
      # A category groups criteria. A criterion gives `points` for what a `check` measures, by a scale:
      #   scale: {share: formatted}                               in proportion to a share
      #   scale: {per-finding: 0.5}                               points off for each finding
      #   scale: {target: {measure: annotated, from: 0%, to: 80%}}   from nothing to all between two values
      #   scale: {all-or-nothing: {measure: passed, at-least: 100%}}
      # A gate is a must-pass rule apart from points. `remediation` tells the candidate how to mend it.
      # `visibility: never` hides a criterion from candidates, `after-release` until the results are out.
      """;

  private static final String OPTIONS = """

      # What runs the code; without it, what the submission asks for.
      #python: "3.13"

      # The task: how long it was open, when it was due (the last commit at or before it is graded), and the
      # starter code, which is neither credited to candidates nor held against them.
      #assignment:
      #  time-box: 72h
      #  due: 2026-11-04T09:00:00Z
      #  template: https://git.example.com/acme/starter.git@v3

      # What candidate code may use.
      #limits: {time: 5m, memory: 2GiB, cpus: 2, processes: 256}

      """;

  private StarterRubric() {}

  /**
   * Returns the text of a rubric file.
   *
   * @param bundled one of {@link RubricReader#BUNDLED}
   * @param id kebab-case, of the new rubric
   */
  public static String of(String bundled, String id) {
    if (!RubricReader.BUNDLED.contains(bundled)) {
      throw new IllegalArgumentException("there is no bundled rubric " + bundled);
    }
    String text = bundledText(bundled);
    int title = text.indexOf("title: ");
    int categories = text.indexOf("categories:");
    return INTRODUCTION + "rubric: " + id + "\n"
        + text.substring(title, categories).stripTrailing() + "\n" + OPTIONS
        + text.substring(categories);
  }

  private static String bundledText(String name) {
    try (InputStream in = StarterRubric.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the rubric " + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
