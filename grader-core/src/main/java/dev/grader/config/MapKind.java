package dev.grader.config;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A mapping whose keys the author chooses. */
record MapKind<K extends Comparable<K>, V>(Kind<K> key, Kind<V> value)
    implements Kind<SortedMap<K, V>> {

  @Override
  public Optional<SortedMap<K, V>> read(String name, Node node, Problems problems) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown());
      return Optional.empty();
    }
    SortedMap<K, V> values = new TreeMap<>();
    for (Node.Entry entry : mapping.entries()) {
      Optional<K> read =
          key.read("a key of " + name, new Node.Scalar(entry.at(), entry.key(), true), problems);
      Optional<V> found = value.read("`" + Shown.line(entry.key()) + "`", entry.value(), problems);
      read.ifPresent(each -> found.ifPresent(that -> values.put(each, that)));
    }
    return values.size() == mapping.entries().size() ? Optional.of(values) : Optional.empty();
  }

  @Override
  public String expected() {
    return "a mapping";
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of(
        "type", "object", "propertyNames", key.schema(), "additionalProperties", value.schema());
  }

  @Override
  public String write(SortedMap<K, V> values) {
    return values.entrySet().stream()
        .map(entry -> key.write(entry.getKey()) + ":" + value.write(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
