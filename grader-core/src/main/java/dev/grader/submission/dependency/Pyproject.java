package dev.grader.submission.dependency;

import java.util.List;
import org.tomlj.TomlTable;

/**
 * {@code pyproject.toml}: {@code [project]} (PEP 621), {@code [dependency-groups]} (PEP 735),
 * {@code [tool.poetry]}, and the development groups of uv and PDM.
 */
final class Pyproject {
  private final TomlFile file;
  private final Declarations found;

  private Pyproject(TomlFile file, Declarations found) {
    this.file = file;
    this.found = found;
  }

  static void read(String text, String path, Declarations found) {
    new Pyproject(TomlFile.parse(text, path, found), found).read();
  }

  private void read() {
    file.table("project").ifPresent(this::project);
    file.table("dependency-groups").ifPresent(this::groups);
    file.table("tool", "poetry").ifPresent(this::poetry);
    file.table("tool", "uv").ifPresent(uv -> file.texts(uv, "dev-dependencies", found::require));
    file.table("tool", "pdm", "dev-dependencies").ifPresent(this::groups);
  }

  private void project(TomlTable project) {
    TomlFile.text(project, "requires-python")
        .ifPresent(specifier -> found.supports(specifier, file.place(project, "requires-python")));
    file.texts(project, "dependencies", found::require);
    TomlFile.table(project, "optional-dependencies").ifPresent(this::groups);
  }

  /**
   * Groups may include one another; since all that matter are read anyway, an include is not
   * followed.
   */
  private void groups(TomlTable groups) {
    for (String group : groups.keySet()) {
      boolean installed = found.installs(group);
      file.texts(groups, group, (text, place) -> {
        if (installed) {
          unlessItself(text, place);
        } else {
          found.mention(text);
        }
      });
    }
  }

  /**
   * An extra may name the project's own other extras, as in {@code all = ["mine[dev]"]}; that
   * installs nothing new.
   */
  private void unlessItself(String text, Dependencies.Place place) {
    String own = file.table("project")
        .flatMap(project -> TomlFile.text(project, "name"))
        .map(Pep508::normalized)
        .orElse("");
    boolean itself =
        Pep508.parse(text).map(requirement -> requirement.name().equals(own)).orElse(false);
    if (!itself) {
      found.require(text, place);
    }
  }

  private void poetry(TomlTable poetry) {
    TomlFile.table(poetry, "dependencies").ifPresent(this::poetryTable);
    TomlFile.table(poetry, "dev-dependencies").ifPresent(this::poetryTable);
    TomlFile.table(poetry, "group").ifPresent(groups -> {
      for (String group : groups.keySet()) {
        TomlFile.table(groups, group)
            .flatMap(table -> TomlFile.table(table, "dependencies"))
            .ifPresent(table -> poetryGroup(group, table));
      }
    });
  }

  private void poetryGroup(String group, TomlTable dependencies) {
    if (found.installs(group)) {
      poetryTable(dependencies);
    } else {
      dependencies.keySet().forEach(found::mention);
    }
  }

  private void poetryTable(TomlTable dependencies) {
    for (String name : List.copyOf(dependencies.keySet())) {
      Object value = dependencies.get(List.of(name));
      if (name.equals("python")) {
        if (value instanceof String version) {
          found.supports(version, file.place(dependencies, name));
        }
      } else {
        PackageEntry.require(name, value, file.place(dependencies, name), found);
      }
    }
  }
}
