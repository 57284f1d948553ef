package dev.grader.submission.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * The few settings of Git that decide what a commit of a working tree would hold: the repository's,
 * then the user's. No other file is included, and no program that one names is run.
 *
 * @param files strongest first
 */
record GitConfiguration(List<Config> files, Path home, Path userFolder) {
  private static final int MAX_BYTES = 1 << 20;

  /** Reads the repository's configuration and the user's; what cannot be read says nothing. */
  static GitConfiguration read(Path repository, Path home, Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path userFolder = (xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg)).resolve("git");
    return new GitConfiguration(
        List.of(
            config(repository.resolve("config")),
            config(home.resolve(".gitconfig")),
            config(userFolder.resolve("config"))),
        home,
        userFolder);
  }

  private static Config config(Path file) {
    try {
      Config config = new Config();
      config.fromText(text(file).orElse(""));
      return config;
    } catch (ConfigInvalidException | IllegalArgumentException nothingThatCanBeUnderstood) {
      return new Config();
    }
  }

  /** Returns the text of a small regular file. */
  static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Returns a setting of {@code [core]} in lower case; empty where nobody sets it. */
  Optional<String> core(String name) {
    return files.stream()
        .flatMap(file -> Optional.ofNullable(file.getString("core", null, name)).stream())
        .findFirst();
  }

  /** Returns whether a flag of {@code [core]} is switched off. */
  boolean isOff(String name) {
    return core(name).filter(value -> value.matches("(?i)false|no|off|0")).isPresent();
  }

  /** Returns a file that {@code [core]} names, else the one of that name in the user's folder. */
  Path coreFile(String name, String otherwise) {
    return core(name)
        .map(value -> value.startsWith("~/") ? home.resolve(value.substring(2)) : Path.of(value))
        .orElse(userFolder.resolve(otherwise));
  }
}
