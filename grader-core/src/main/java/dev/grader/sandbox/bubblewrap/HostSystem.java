package dev.grader.sandbox.bubblewrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What of this host every program needs: {@code /usr}, and nothing of anybody's. */
final class HostSystem {
  private static final List<String> FOLDERS =
      List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

  private HostSystem() {}

  /** Returns the arguments of bwrap that mount it read-only. */
  static List<String> mounts() throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("--ro-bind", "/usr", "/usr", "--perms", "0755", "--dir", "/etc"));
    for (String name : FOLDERS) {
      Path folder = Path.of(name);
      if (Files.isSymbolicLink(folder)) {
        arguments.addAll(List.of("--symlink", Files.readSymbolicLink(folder).toString(), name));
      } else if (Files.isDirectory(folder)) {
        arguments.addAll(List.of("--ro-bind", name, name));
      }
    }
    for (String name : List.of("/etc/ld.so.cache", "/etc/alternatives")) {
      arguments.addAll(List.of("--ro-bind-try", name, name));
    }
    return arguments;
  }

  /** Returns true where this process is root's. */
  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
