package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A TOML document that knows its lines; a mistake in it is refused at its place, and the rest is
 * read.
 */
record TomlFile(TomlTable root, String path, List<String> lines) {

  /** Parses; mistakes go to {@code found}. */
  static TomlFile parse(String text, String path, Declarations found) {
    TomlParseResult parsed = Toml.parse(text);
    parsed
        .errors()
        .forEach(error -> found.refuse(
            path, "not valid TOML: " + error.getMessage(), place(path, error.position())));
    return new TomlFile(parsed, path, text.lines().toList());
  }

  /** Returns the table at that path of keys. */
  Optional<TomlTable> table(String... keys) {
    TomlTable table = root;
    for (String key : keys) {
      Optional<TomlTable> next = table(table, key);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      table = next.get();
    }
    return Optional.of(table);
  }

  /** Returns the table under a key. */
  static Optional<TomlTable> table(TomlTable in, String key) {
    return in.get(List.of(key)) instanceof TomlTable table ? Optional.of(table) : Optional.empty();
  }

  /** Returns the text under a key. */
  static Optional<String> text(TomlTable in, String key) {
    return in.get(List.of(key)) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Calls for each text of the array under a key. */
  void texts(TomlTable in, String key, BiConsumer<String, Place> action) {
    if (in.get(List.of(key)) instanceof TomlArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof String text) {
          action.accept(text, new Place(path, lineOf(text, place(in, key).line())));
        }
      }
    }
  }

  /** The parser knows where an array begins, not where its elements are. */
  private int lineOf(String text, int first) {
    for (int line = Math.max(first, 1); line <= lines.size(); line++) {
      if (lines.get(line - 1).contains(text)) {
        return line;
      }
    }
    return first;
  }

  /** Calls for each table of the array of tables under a key. */
  void tables(String key, Consumer<TomlTable> action) {
    if (root.get(List.of(key)) instanceof TomlArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof TomlTable table) {
          action.accept(table);
        }
      }
    }
  }

  /** Returns where a key is. */
  Place place(TomlTable in, String key) {
    return place(path, in.inputPositionOf(List.of(key)));
  }

  private static Place place(String path, @Nullable TomlPosition position) {
    return new Place(path, position == null ? 0 : position.line());
  }
}
