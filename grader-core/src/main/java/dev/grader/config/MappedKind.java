package dev.grader.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A kind whose values mean something else to the program than to the file. */
record MappedKind<T, R>(Kind<T> written, Function<T, R> to, Function<R, T> from)
    implements Kind<R> {

  @Override
  public Optional<R> read(String name, Node node, Problems problems) {
    return written.read(name, node, problems).map(to);
  }

  @Override
  public String expected() {
    return written.expected();
  }

  @Override
  public Map<String, Object> schema() {
    return written.schema();
  }

  @Override
  public String write(R value) {
    return written.write(from.apply(value));
  }
}
