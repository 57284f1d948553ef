package dev.grader.config;

import java.util.Map;

/** The first shape of every kind: text in, text out. The binder replaces it. */
record Described<T>() implements Kind<T> {
  @Override
  public String write(T value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of();
  }
}
