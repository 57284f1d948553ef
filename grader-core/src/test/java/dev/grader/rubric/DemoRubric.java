package dev.grader.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A rubric with something of everything, for tests of what it does. */
final class DemoRubric {
  static final String TEXT = """
      # a comment
      rubric: demo
      title: Demo
      python: 3.10
      assignment: {time-box: 72h, due: 2026-11-04T10:00:00+01:00, template: 'https://example.org/a.git@v1'}
      limits: {time: 5m, memory: 2GiB, cpus: 2, processes: 256}
      categories:
        - id: style
          title: Style
          criteria:
            - {id: formatting, title: Formatted, points: 5, check: black, scale: {share: formatted}}
            - id: lint
              title: Linted
              points: 4
              check: ruff
              findings: [F, S1]
              scale: {per-finding: 1}
        - id: tests
          title: Tests
          criteria:
            - id: pass
              title: Tests pass
              points: 10
              check: pytest
              scale: {share: passed}
              gate: {measure: passed, at-least: 50%}
            - {id: often, title: Often, bonus: 2, check: commits, scale: {target: {measure: sessions, from: 0, to: 4}}}
            - {id: late, title: In time, penalty: 3, check: pytest, scale: {per-finding: 1}}
      grades: [{from: 70%, label: good}, {from: 0%, label: bad}]
      """;

  private DemoRubric() {}

  /** Returns {@link #TEXT}, or a variant of it. */
  static Rubric read(String text) {
    try {
      return new RubricReader(PretendCheck.ALL).parse("demo.yaml", text.getBytes(UTF_8));
    } catch (RubricException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Returns evidence with these measures, and a finding of each rule. */
  static Evidence gathered(Map<String, Measure> measures, String... rules) {
    List<Finding> findings =
        Arrays.stream(rules).map(rule -> Finding.general(rule, "seen")).toList();
    return Evidence.Gathered.of(measures, findings, "");
  }
}
