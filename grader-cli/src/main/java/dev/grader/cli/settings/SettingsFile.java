package dev.grader.cli.settings;

import dev.grader.config.Document;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file of settings, such as {@code .grader.yaml}.
 *
 * @param path where it is, or would be
 * @param there whether it is
 * @param values by name
 */
public record SettingsFile(Path path, boolean there, Map<String, Value> values) {
  /** The name of the file in a folder. */
  static final String NAME = ".grader.yaml";

  /** Copies. */
  public SettingsFile {
    values = Map.copyOf(values);
  }

  /**
   * A value and where it comes from.
   *
   * @param from such as {@code .grader.yaml:3}, or a variable
   */
  public record Value(String text, String from) {}

  /**
   * Reads it; one that is not there says nothing.
   *
   * @throws BadSettingsException with every mistake
   */
  static SettingsFile read(Path path, List<KnownSetting> known) throws BadSettingsException {
    if (!Files.exists(path)) {
      return new SettingsFile(path, false, Map.of());
    }
    Problems problems = Problems.none();
    Document document = Document.read(path, problems);
    Map<String, Value> values = new TreeMap<>();
    Optional<Node> root = document.root();
    if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
      List<Setting<?>> settings =
          known.stream().<Setting<?>>map(KnownSetting::setting).toList();
      Settings read = Settings.read(mapping, settings, problems);
      known.forEach(
          each -> value(each, read, path).ifPresent(value -> values.put(each.name(), value)));
    } else {
      root.ifPresent(
          other -> problems.add(other.at(), "settings must be a mapping, not " + other.shown()));
    }
    if (!problems.isEmpty()) {
      throw new BadSettingsException(problems.sorted().stream()
          .map(problem -> problem.render(document.lines()))
          .collect(Collectors.joining("\n\n")));
    }
    return new SettingsFile(path, true, values);
  }

  private static Optional<Value> value(KnownSetting setting, Settings read, Path file) {
    return read.find(setting.setting())
        .map(text -> new Value(
            resolved(setting, text, file),
            file + ":" + read.at(setting.setting()).line()));
  }

  /** A rubric is named from where the file is, wherever the command is given. */
  private static String resolved(KnownSetting setting, String text, Path file) {
    boolean isFile = setting.name().equals("rubric") && text.matches("(?s).*(/|\\.ya?ml$).*");
    return isFile ? file.resolveSibling(text).normalize().toString() : text;
  }
}
