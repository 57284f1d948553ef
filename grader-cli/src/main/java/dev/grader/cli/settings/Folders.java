package dev.grader.cli.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are kept on this machine.
 *
 * @param home the user's
 * @param cache what makes the next run faster; may be deleted at any time
 * @param temporary what lives as long as one run
 */
public record Folders(Path home, Path cache, Path temporary) {

  /**
   * Follows the XDG base directory specification; {@code GRADER_CACHE} wins. Java itself does not
   * look at {@code HOME} and {@code TMPDIR}.
   */
  public static Folders of(Map<String, String> environment) {
    Path home = first(environment, "HOME", Path.of(System.getProperty("user.home", ".")));
    Path cache = first(environment, "GRADER_CACHE", Path.of(""));
    if (cache.toString().isEmpty()) {
      cache = first(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("grader");
    }
    Path temporary =
        first(environment, "TMPDIR", Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    return new Folders(home, cache, temporary);
  }

  private static Path first(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? otherwise : Path.of(value).toAbsolutePath();
  }
}
