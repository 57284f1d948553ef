package dev.grader.submission.dependency;

import dev.grader.submission.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlTable;

/**
 * The longest line that a submission's own tools are set to: the formatter's word first, then the
 * linter's. Read as a fact; no tool of the grader ever sees these files.
 */
public final class ConfiguredLineLength {
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]*)\\]\\s*");
  private static final Pattern LENGTH =
      Pattern.compile("max[-_]line[-_]length\\s*[=:]\\s*(\\d{1,4})\\s*([#;].*)?");

  private static final List<Source> SOURCES = List.of(
      new Source("pyproject.toml", text -> ofToml(text, "tool", "black")),
      new Source("pyproject.toml", text -> ofToml(text, "tool", "ruff")),
      new Source(".ruff.toml", ConfiguredLineLength::ofToml),
      new Source("ruff.toml", ConfiguredLineLength::ofToml),
      new Source(".flake8", ConfiguredLineLength::ofIni),
      new Source("setup.cfg", ConfiguredLineLength::ofIni),
      new Source("tox.ini", ConfiguredLineLength::ofIni));

  private ConfiguredLineLength() {}

  /** Returns the number of characters; absent where nothing at the root sets it. */
  public static Optional<Integer> find(Checkout checkout) throws IOException {
    for (Source source : SOURCES) {
      Optional<Integer> length = checkout.text(source.path(), MOST_BYTES).flatMap(source.reader());
      if (length.isPresent()) {
        return length;
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> ofTable(TomlTable table) {
    Object value = table.get(List.of("line-length"));
    return value instanceof Long length && length > 0 && length < 10_000
        ? Optional.of(length.intValue())
        : Optional.empty();
  }

  private static Optional<Integer> ofIni(String text) {
    String section = "";
    for (String line : text.lines().toList()) {
      Matcher header = SECTION.matcher(line);
      Matcher length = LENGTH.matcher(line);
      if (header.matches()) {
        section = header.group(1).strip();
      } else if (section.matches("flake8|pycodestyle") && length.matches()) {
        return Optional.of(Integer.valueOf(length.group(1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> ofToml(String text, String... table) {
    return TomlFile.parse(text, "", new Declarations())
        .table(table)
        .flatMap(ConfiguredLineLength::ofTable);
  }

  private record Source(String path, Function<String, Optional<Integer>> reader) {}
}
