package dev.grader.sandbox.bubblewrap;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the bubblewrap sandbox is told from outside.
 *
 * @param cache folder for the tools, for installed dependencies and for bwrap itself where the
 *     system has none; may be deleted while no grader runs
 * @param environment the environment variables of this process: PATH, proxies, CA bundle; never
 *     handed to candidate code
 */
public record BubblewrapSettings(Path cache, Map<String, String> environment) {
  /** Copies. */
  public BubblewrapSettings {
    cache = cache.toAbsolutePath();
    environment = Map.copyOf(environment);
  }

  /** Returns the variable, or "" where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Returns our own folder in the cache. */
  Path folder() {
    return cache.resolve("bubblewrap");
  }
}
