package dev.grader.sandbox.docker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What the Docker sandbox is told from outside.
 *
 * @param baseImage image to build on, {@code {python}} standing for the version as in
 *     {@code grader-base:{python}}; empty takes {@code python:X.Y-slim}
 * @param cache folder for small notes that make the next run faster; may be deleted at any time
 * @param environment the environment variables of this process: where the engine is, proxies, CA
 *     bundle; never handed to candidate code
 * @param clock tells how old a forgotten container is
 * @param answer how long the engine may take to answer one call; making and running have limits of
 *     their own
 */
public record DockerSettings(
    Optional<String> baseImage,
    Path cache,
    Map<String, String> environment,
    InstantSource clock,
    Duration answer) {
  /** Long enough for a machine with far too much to do. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Copies. */
  public DockerSettings {
    environment = Map.copyOf(environment);
  }

  /** Returns the variable, or "" where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
