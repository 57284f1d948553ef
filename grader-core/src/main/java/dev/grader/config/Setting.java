package dev.grader.config;

import java.util.Optional;

/**
 * One key a mapping can have: the binder reads by it, help and schema are made from it.
 *
 * @param name kebab-case key
 * @param kind what values it takes
 * @param otherwise the value where the key is absent
 * @param meaning one sentence for the author of the file
 */
public record Setting<T>(String name, Kind<T> kind, Optional<T> otherwise, String meaning) {

  /** Returns a setting without a default. */
  public static <T> Setting<T> of(String name, Kind<T> kind, String meaning) {
    return new Setting<>(name, kind, Optional.empty(), meaning);
  }

  /** Returns the same setting with a default. */
  public Setting<T> orElse(T value) {
    return new Setting<>(name, kind, Optional.of(value), meaning);
  }
}
