package dev.grader.sandbox.bubblewrap;

import java.nio.file.Path;
import java.util.List;

/**
 * The program that makes namespaces.
 *
 * @param binary where it is
 * @param home the folder it needs to run, most often {@code /usr}
 * @param version such as {@code 0.8.0}
 * @param way how the sandbox's user is made
 * @param filtered true where it is given a filter of system calls
 * @param system arguments that mount the parts of the system every program needs
 */
record Bwrap(
    Path binary, Path home, String version, Way way, boolean filtered, List<String> system) {
  Bwrap {
    system = List.copyOf(system);
  }

  /** Returns the same, used in another way. */
  Bwrap with(Way other, boolean filter) {
    return new Bwrap(binary, home, version, other, filter, system);
  }

  /** How the sandbox's user is made. */
  enum Way {
    /**
     * By root: one bwrap mounts, then the user changes to one that owns nothing on the host, then
     * another bwrap makes a user namespace. What escapes from it is nobody.
     */
    NOBODY,
    /** In a user namespace; outside of it, the sandbox's user is the one who runs the grader. */
    MAPPED
  }
}
