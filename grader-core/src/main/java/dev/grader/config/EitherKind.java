package dev.grader.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of one kind or of another; the first that can read it does. */
record EitherKind<T>(String expected, Kind<T> first, Kind<T> second) implements Kind<T> {

  @Override
  public Optional<T> read(String name, Node node, Problems problems) {
    Optional<T> value = Stream.of(first, second)
        .flatMap(kind -> kind.read(name, node, Problems.none()).stream())
        .findFirst();
    if (value.isEmpty()) {
      problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown());
    }
    return value;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(first.schema(), second.schema()));
  }

  @Override
  public String write(T value) {
    return first.write(value);
  }
}
