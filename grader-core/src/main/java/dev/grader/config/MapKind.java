package dev.grader.config;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A mapping whose keys the author chooses. */
record MapKind<T>(Kind<T> value) implements Kind<SortedMap<String, T>> {

  @Override
  public Optional<SortedMap<String, T>> read(String name, Node node, Problems problems) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown());
      return Optional.empty();
    }
    SortedMap<String, T> values = new TreeMap<>();
    for (Node.Entry entry : mapping.entries()) {
      value
          .read(entry.key(), entry.value(), problems)
          .ifPresent(found -> values.put(entry.key(), found));
    }
    return values.size() == mapping.entries().size() ? Optional.of(values) : Optional.empty();
  }

  @Override
  public String expected() {
    return "a mapping";
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "object", "additionalProperties", value.schema());
  }

  @Override
  public String write(SortedMap<String, T> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + value.write(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
