package dev.grader.submission.dependency;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/** The distribution that a submission declares itself to be: PEP 621, Poetry or setuptools. */
final class OwnProject {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.!+_-]{1,50}");
  private static final Pattern ENTRY_NAME = Pattern.compile("[\\w.-]{1,100}");
  private static final Pattern TARGET =
      Pattern.compile("([\\w.]{1,200}(?::[\\w.]{1,200})?)(?:\\s*\\[.*\\])?");
  private static final int MOST_ENTRIES = 100;

  private final SortedMap<String, SortedMap<String, String>> entryPoints = new TreeMap<>();

  private OwnProject() {}

  /** Returns what {@code pyproject.toml} says, else what {@code setup.cfg} says. */
  static Optional<InstalledProject> find(ProjectFolder folder) throws IOException {
    Optional<InstalledProject> modern =
        folder.text("pyproject.toml").flatMap(text -> new OwnProject().ofToml(Toml.parse(text)));
    return modern.isPresent()
        ? modern
        : folder.text("setup.cfg").flatMap(text -> new OwnProject().ofSetupCfg(text));
  }

  private Optional<InstalledProject> ofToml(TomlTable root) {
    Optional<TomlTable> tool = TomlFile.table(root, "tool");
    Optional<TomlTable> poetry = tool.flatMap(table -> TomlFile.table(table, "poetry"));
    Optional<TomlTable> project = TomlFile.table(root, "project");
    poetry.ifPresent(this::tables);
    project.ifPresent(this::tables);
    String version = text(project, "version").or(() -> text(poetry, "version")).orElse("");
    return text(project, "name")
        .or(() -> text(poetry, "name"))
        .flatMap(name -> make(name, version));
  }

  private static Optional<String> text(Optional<TomlTable> table, String key) {
    return table.flatMap(in -> TomlFile.text(in, key));
  }

  private void tables(TomlTable project) {
    TomlFile.table(project, "scripts").ifPresent(table -> entries("console_scripts", table));
    for (String key : List.of("entry-points", "plugins")) {
      TomlFile.table(project, key)
          .ifPresent(groups -> groups
              .keySet()
              .forEach(group ->
                  TomlFile.table(groups, group).ifPresent(table -> entries(group, table))));
    }
  }

  private void entries(String group, TomlTable table) {
    for (String name : table.keySet()) {
      TomlFile.text(table, name).ifPresent(target -> entry(group, name, target));
    }
  }

  private Optional<InstalledProject> ofSetupCfg(String text) {
    IniFile file = IniFile.parse(text);
    file.section("options.entry_points")
        .forEach((group, lines) -> lines.forEach(line -> {
          int sign = line.indexOf('=');
          if (sign > 0) {
            entry(
                group, line.substring(0, sign).strip(), line.substring(sign + 1).strip());
          }
        }));
    Map<String, List<String>> metadata = file.section("metadata");
    String version = String.join("", metadata.getOrDefault("version", List.of()));
    return make(String.join("", metadata.getOrDefault("name", List.of())), version);
  }

  private void entry(String group, String name, String target) {
    Matcher clean = TARGET.matcher(target);
    if (ENTRY_NAME.matcher(group).matches()
        && ENTRY_NAME.matcher(name).matches()
        && clean.matches()
        && entryPoints.size() < MOST_ENTRIES) {
      SortedMap<String, String> entries =
          entryPoints.computeIfAbsent(group, key -> new TreeMap<>());
      if (entries.size() < MOST_ENTRIES) {
        entries.put(name, clean.group(1));
      }
    }
  }

  private Optional<InstalledProject> make(String name, String version) {
    String known = VERSION.matcher(version).matches() ? version : "";
    return NAME.matcher(name).matches()
        ? Optional.of(new InstalledProject(name, known, entryPoints))
        : Optional.empty();
  }
}
