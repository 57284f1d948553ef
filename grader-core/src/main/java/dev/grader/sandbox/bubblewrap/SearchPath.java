package dev.grader.sandbox.bubblewrap;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs as a shell does, without one. */
final class SearchPath {
  /** Where programs are when PATH says nothing. */
  static final String USUAL = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

  private SearchPath() {}

  /** Returns the files that may be run, in the order of the path, each once. */
  static List<Path> all(String path, String name) {
    return Stream.of((path.isEmpty() ? USUAL : path).split(File.pathSeparator))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .distinct()
        .toList();
  }

  /** Returns the first. */
  static Optional<Path> first(String path, String name) {
    return all(path, name).stream().findFirst();
  }
}
