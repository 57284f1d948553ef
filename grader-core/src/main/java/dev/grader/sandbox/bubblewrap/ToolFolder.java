package dev.grader.sandbox.bubblewrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pinned tools for one Python of the host, complete or not there.
 *
 * @param folder in the cache; named by the hash of all it was made from
 */
record ToolFolder(HostPython python, Path folder) {
  /** What programs look for in {@code /etc}; ours say nothing of the host. */
  static final List<String> ETC = List.of("passwd", "group", "hosts", "nsswitch.conf");

  /** Returns the virtual environment with the tools. */
  Path venv() {
    return folder.resolve("venv");
  }

  /** Returns our own scripts. */
  Path lib() {
    return folder.resolve("lib");
  }

  /** Returns the files of {@code /etc}. */
  Path etc() {
    return folder.resolve("etc");
  }

  /** Returns false where something was deleted from it, or its Python. */
  boolean isWhole() {
    Path programs = venv().resolve("bin");
    return Files.isExecutable(programs.resolve("python"))
        && Files.isExecutable(programs.resolve("ruff"))
        && Files.isExecutable(programs.resolve("uv"))
        && Files.isReadable(lib().resolve("boot.py"))
        && ETC.stream().map(etc()::resolve).allMatch(Files::isReadable);
  }
}
