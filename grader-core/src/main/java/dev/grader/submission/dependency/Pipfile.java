package dev.grader.submission.dependency;

import java.util.List;
import org.tomlj.TomlTable;

/** {@code Pipfile} of Pipenv. */
final class Pipfile {
  private Pipfile() {}

  static void read(String text, String path, Declarations found) {
    TomlFile file = TomlFile.parse(text, path, found);
    for (String section : List.of("packages", "dev-packages")) {
      file.table(section).ifPresent(table -> require(file, table, found));
    }
    file.table("requires")
        .ifPresent(requires -> TomlFile.text(requires, "python_version")
            .ifPresent(version -> found.supports(version, file.place(requires, "python_version"))));
  }

  private static void require(TomlFile file, TomlTable packages, Declarations found) {
    for (String name : packages.keySet()) {
      PackageEntry.require(name, packages.get(List.of(name)), file.place(packages, name), found);
    }
  }
}
