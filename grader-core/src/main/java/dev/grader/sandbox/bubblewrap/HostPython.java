package dev.grader.sandbox.bubblewrap;

import java.nio.file.Path;
import java.util.List;

/**
 * A Python of this host.
 *
 * @param version such as {@code 3.13}
 * @param full such as {@code 3.13.5}
 * @param executable the real file, not a link to it
 * @param folders what it needs to run, apart from the system's own folders; most often its prefix
 */
record HostPython(String version, String full, Path executable, List<Path> folders) {
  HostPython {
    folders = List.copyOf(folders);
  }

  /** Returns the minor version: 13 for Python 3.13. */
  int minor() {
    return Integer.parseInt(version.substring("3.".length()));
  }
}
