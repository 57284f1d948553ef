package dev.grader.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of single values.
 *
 * @param expected as "a percentage such as 80%"
 * @param parse returns the value; absent where the text is none
 * @param print returns the canonical text
 */
record ScalarKind<T>(
    String expected,
    Map<String, Object> schema,
    Function<Node.Scalar, Optional<T>> parse,
    Function<T, String> print)
    implements Kind<T> {

  @Override
  public Optional<T> read(String name, Node node, Problems problems) {
    Optional<T> value = node instanceof Node.Scalar scalar && !scalar.isNothing()
        ? parse.apply(scalar)
        : Optional.empty();
    if (value.isEmpty()) {
      problems.add(node.at(), name + " must be " + expected + ", not " + node.shown(), fix(node));
    }
    return value;
  }

  private String fix(Node node) {
    boolean quotes = node instanceof Node.Scalar scalar
        && scalar.quoted()
        && parse.apply(new Node.Scalar(scalar.at(), scalar.text(), false)).isPresent();
    return quotes ? "remove the quotes" : "";
  }

  @Override
  public String write(T value) {
    return print.apply(value);
  }
}
