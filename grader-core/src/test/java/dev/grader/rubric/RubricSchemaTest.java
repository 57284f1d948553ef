package dev.grader.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.grader.config.Document;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema for editors and the reader are made from one description; they must agree. */
class RubricSchemaTest {
  private static final String WHOLE = """
      rubric: demo
      title: Demo
      python: 3.13
      assignment: {time-box: 72h, due: 2026-11-04T09:00:00Z, template: 'https://example.org/a.git@v1'}
      limits: {time: 5m, memory: 2GiB, cpus: 2, processes: 256}
      categories:
        - id: style
          title: Style
          criteria:
            - id: formatting
              title: Formatted
              remediation: Run black.
              points: 5
              check: black
              with: {line-length: 100}
              scale: {share: formatted}
              gate: {measure: formatted, at-least: 50%}
              undefined: full
              visibility: after-release
            - id: lint
              title: Linted
              bonus: 2.5
              check: ruff
              with: {select: [E, F]}
              scale: {per-finding: 0.5, by-rule: {S: 2}, by-severity: {error: 1}}
              findings: [F4, S]
              gate: no-findings
            - id: coverage
              title: Covered
              points: 10
              check: pytest
              with: {branches: true}
              scale:
                measure: line-coverage
                levels: [{at-least: 80%, points: 10, label: thorough}, {at-least: 50%, points: 4}]
            - id: failures
              title: No failures
              penalty: 10
              check: pytest
              scale: {all-or-nothing: {measure: failed, at-most: 0}}
            - id: fast
              title: Fast
              points: 10
              check: pytest
              scale: {target: {measure: seconds, from: 60, to: 5}}
            - id: design
              title: A design to be proud of
              remediation: Draw it first.
              points: 10
              check: manual
              with: {ask: 'Are the modules independent?'}
              visibility: never
      grades: [{from: 50%, label: 'yes'}, {from: 0%, label: 'no'}]
      """;
  private static final List<String> VALUES = List.of(
      "~",
      "''",
      "true",
      "5",
      "-1",
      "0",
      "0.5",
      "5000",
      "'5'",
      "word",
      "Two words",
      "80%",
      "120%",
      "5m",
      "[]",
      "[5]",
      "[word]",
      "{}",
      "{word: 5}",
      "[[[]]]");

  private final RubricReader reader = new RubricReader(PretendCheck.ALL);
  private final Schema schema = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(reader.schema(), InputFormat.JSON);

  @Test
  void acceptsARubricThatUsesEverything() throws RubricException {
    assertThat(reader.parse("whole.yaml", WHOLE.getBytes(UTF_8)).requests()).hasSize(3);
    assertThat(schema.validate(new JsonText(node(WHOLE)).toString(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(new RubricReader(PretendCheck.ALL).schema()).isEqualTo(reader.schema());
  }

  @Test
  void whatItRefusesTheReaderRefusesToo() {
    List<Node> mutants =
        new Mutants(VALUES.stream().map(RubricSchemaTest::node).toList()).of(node(WHOLE));

    List<String> disagreements = new ArrayList<>();
    int refused = 0;
    for (Node mutant : mutants) {
      String json = new JsonText(mutant).toString();
      if (!schema.validate(json, InputFormat.JSON).isEmpty()) {
        refused++;
        if (isAccepted(json)) {
          disagreements.add(json);
        }
      }
    }

    assertThat(disagreements).isEmpty();
    assertThat(mutants).hasSizeGreaterThan(1_500);
    assertThat(refused).isGreaterThan(1_200);
  }

  /** JSON is YAML, so both read the same text. */
  private boolean isAccepted(String json) {
    try {
      reader.parse("mutant.yaml", json.getBytes(UTF_8));
      return true;
    } catch (RubricException e) {
      return false;
    }
  }

  private static Node node(String yaml) {
    return Document.parse("test.yaml", yaml.getBytes(UTF_8), Problems.none())
        .root()
        .orElseThrow();
  }
}
