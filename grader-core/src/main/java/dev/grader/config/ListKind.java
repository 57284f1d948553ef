package dev.grader.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of values of one kind.
 *
 * @param least how many there must be
 */
record ListKind<T>(Kind<T> element, int least) implements Kind<List<T>> {

  @Override
  public Optional<List<T>> read(String name, Node node, Problems problems) {
    if (!(node instanceof Node.Sequence sequence)) {
      String fix = node instanceof Node.Scalar scalar && !scalar.isNothing()
          ? "put it in brackets: [...]"
          : "";
      problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown(), fix);
      return Optional.empty();
    }
    if (sequence.items().size() < least) {
      problems.add(node.at(), name + " must have at least " + least + " entry, and has none");
      return Optional.empty();
    }
    List<Optional<T>> values = sequence.items().stream()
        .map(item -> element.read("an entry of " + name, item, problems))
        .toList();
    return values.stream().allMatch(Optional::isPresent)
        ? Optional.of(values.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  @Override
  public String expected() {
    return "a list";
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "array", "items", element.schema(), "minItems", least);
  }

  @Override
  public String write(List<T> value) {
    return value.stream().map(element::write).collect(Collectors.joining(",", "[", "]"));
  }
}
