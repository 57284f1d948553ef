package dev.grader.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A mapping with known keys.
 *
 * @param expected as "a mapping with id, title and criteria"
 * @param settings its keys, in the order to show them
 * @param rules more JSON Schema keywords that hold for the mapping, such as {@code oneOf}; whatever
 *     they refuse, {@code shape} refuses too
 * @param shape makes the value; called also where the settings are not sound, to find all mistakes
 *     at once; absent where it found one
 */
public record MappingKind<T>(
    String expected,
    List<Setting<?>> settings,
    Map<String, Object> rules,
    Function<Settings, Optional<T>> shape)
    implements Kind<T> {
  /** Copies. */
  public MappingKind {
    settings = List.copyOf(settings);
    rules = Map.copyOf(rules);
  }

  @Override
  public Optional<T> read(String name, Node node, Problems problems) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(node.at(), name + " must be " + expected + ", not " + node.shown());
      return Optional.empty();
    }
    Settings read = Settings.read(mapping, settings, problems);
    Optional<T> value = shape.apply(read);
    return read.isSound() ? value : Optional.empty();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new TreeMap<>(rules);
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    Map<String, Object> properties = new LinkedHashMap<>();
    settings.forEach(setting -> properties.put(setting.name(), setting.schema()));
    schema.put("properties", properties);
    List<String> required =
        settings.stream().filter(Setting::required).<String>map(Setting::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }
}
