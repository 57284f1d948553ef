package dev.grader.rubric;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.grader.config.Node;
import java.util.stream.Collectors;

/** A YAML tree as the JSON that an editor sees, by the core schema of YAML 1.2. */
record JsonText(Node node) {

  @Override
  public String toString() {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> quoted(entry.key()) + ": " + new JsonText(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .map(item -> new JsonText(item).toString())
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar((Node.Scalar) node);
  }

  private static String scalar(Node.Scalar scalar) {
    if (scalar.isNothing()) {
      return "null";
    }
    boolean plain = !scalar.quoted()
        && scalar.text().matches("true|false|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    return plain ? scalar.text() : quoted(scalar.text());
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
