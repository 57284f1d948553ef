package dev.grader.config;

import java.util.Optional;

/**
 * Typed reads of one mapping. A mistake is kept as a problem at its position and answered with the
 * default.
 */
public final class Settings {

  /** Returns a mapping without keys: every setting takes its default. */
  public static Settings empty() {
    return new Settings();
  }

  /** Returns the value, or the setting's default; only for settings that have one. */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting.name() + " has no default"));
  }

  /** Returns the value, or the setting's default, if there is one. */
  public <T> Optional<T> find(Setting<T> setting) {
    return setting.otherwise();
  }
}
