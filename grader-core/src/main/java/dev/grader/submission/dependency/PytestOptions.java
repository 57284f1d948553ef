package dev.grader.submission.dependency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * The options in the file that pytest would take its configuration from: the first of its list that
 * has any.
 */
final class PytestOptions {
  /**
   * A file, and the tables in it that can hold pytest's options; the first that is there counts.
   */
  private record Source(String fileName, List<List<String>> tables) {
    static Source of(String fileName, String table) {
      return new Source(fileName, List.of(List.of(table)));
    }
  }

  /** In pytest's own order of preference. */
  private static final List<Source> SOURCES = List.of(
      Source.of("pytest.toml", "pytest"),
      Source.of(".pytest.toml", "pytest"),
      Source.of("pytest.ini", "pytest"),
      Source.of(".pytest.ini", "pytest"),
      new Source(
          "pyproject.toml",
          List.of(List.of("tool", "pytest", "ini_options"), List.of("tool", "pytest"))),
      Source.of("tox.ini", "pytest"),
      Source.of("setup.cfg", "tool:pytest"));

  private PytestOptions() {}

  /** Returns lines of values by name; empty where nothing is configured. */
  static Map<String, List<String>> find(ProjectFolder folder) throws IOException {
    for (Source source : SOURCES) {
      Optional<String> text = folder.text(source.fileName());
      if (text.isPresent()) {
        Map<String, List<String>> found = source.fileName().endsWith(".toml")
            ? ofToml(text.get(), source.tables())
            : IniFile.parse(text.get()).section(source.tables().get(0).get(0));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return Map.of();
  }

  private static Map<String, List<String>> ofToml(String text, List<List<String>> tables) {
    TomlTable root = Toml.parse(text);
    for (List<String> table : tables) {
      Optional<TomlTable> at = Optional.of(root);
      for (String key : table) {
        at = at.flatMap(in -> TomlFile.table(in, key));
      }
      if (at.isPresent()) {
        return values(at.get());
      }
    }
    return Map.of();
  }

  private static Map<String, List<String>> values(TomlTable table) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      Object value = table.get(List.of(key));
      if (!(value instanceof TomlTable)) {
        values.put(key, lines(value));
      }
    }
    return values;
  }

  private static List<String> lines(@Nullable Object value) {
    List<String> lines = new ArrayList<>();
    if (value instanceof TomlArray array) {
      array.toList().forEach(each -> lines.add(String.valueOf(each)));
    } else {
      String.valueOf(value)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(lines::add);
    }
    return lines;
  }
}
