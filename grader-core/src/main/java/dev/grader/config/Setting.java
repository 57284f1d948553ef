package dev.grader.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One key a mapping can have: the binder reads by it, help and schema are made from it.
 *
 * @param name kebab-case key
 * @param kind what values it takes
 * @param required whether the key must be there
 * @param otherwise the value where the key is absent
 * @param meaning one sentence for the author of the file
 */
public record Setting<T>(
    String name, Kind<T> kind, boolean required, Optional<T> otherwise, String meaning) {

  /** Returns a setting that may be absent, without a default. */
  public static <T> Setting<T> of(String name, Kind<T> kind, String meaning) {
    return new Setting<>(name, kind, false, Optional.empty(), meaning);
  }

  /** Returns a setting that must be there. */
  public static <T> Setting<T> required(String name, Kind<T> kind, String meaning) {
    return new Setting<>(name, kind, true, Optional.empty(), meaning);
  }

  /** Returns the same setting with a default. */
  public Setting<T> orElse(T value) {
    return new Setting<>(name, kind, false, Optional.of(value), meaning);
  }

  /** Returns the JSON Schema of the value, with meaning and default as its description. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new TreeMap<>(kind.schema());
    String standard =
        otherwise.map(value -> " Default: " + kind.write(value) + ".").orElse("");
    schema.put("description", (meaning + standard).strip());
    return schema;
  }

  /** Returns {@code name=value} in canonical form; absent where the setting has no value. */
  Optional<String> write(Settings settings) {
    return settings.find(this).map(value -> name + "=" + kind.write(value));
  }
}
