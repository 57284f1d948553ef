package dev.grader.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keys of a mapping of which exactly one must be there.
 *
 * @param settings in the order to show them
 */
public record Choice(List<Setting<?>> settings) {
  /** Copies. */
  public Choice {
    settings = List.copyOf(settings);
  }

  /** Returns a choice of these. */
  public static Choice of(Setting<?>... settings) {
    return new Choice(Arrays.asList(settings));
  }

  /** Returns the one that is there; absent, with a problem, where there is none or are several. */
  public Optional<Setting<?>> in(Settings mapping) {
    List<Setting<?>> there = settings.stream().filter(mapping::has).toList();
    if (there.isEmpty()) {
      mapping.refuse("one of these keys is missing: " + Spelling.list(names()), "add one of them");
    }
    there.stream()
        .skip(1)
        .forEach(second -> mapping.refuse(
            second,
            "`" + second.name() + "` cannot stand beside `" + there.get(0).name() + "`",
            "keep one of them"));
    return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
  }

  /** Returns the same rule for a JSON Schema. */
  public Map<String, Object> rule() {
    return Map.of(
        "oneOf",
        settings.stream()
            .map(setting -> Map.of("required", List.of(setting.name())))
            .toList());
  }

  private List<String> names() {
    return settings.stream()
        .map(setting -> "`" + setting.name() + "`")
        .collect(Collectors.toList());
  }
}
