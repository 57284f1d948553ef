package dev.grader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A program to run in the sandbox: argv, never a shell string.
 *
 * @param argv program and arguments, by their places in {@link Layout}
 * @param limit wall-clock time until everything is killed; more than zero
 * @param runsCandidateCode true gives it a place of its own that nothing else sees before or after;
 *     commands that only read files may share one and run side by side
 * @param environment installed dependencies to mount read-only at {@link Layout#ENVIRONMENT}
 */
public record Command(
    List<String> argv,
    Duration limit,
    boolean runsCandidateCode,
    Optional<Environment> environment) {
  /** Throws {@link IllegalArgumentException} for an empty argv or a limit that is not positive. */
  public Command {
    argv = List.copyOf(argv);
    if (argv.isEmpty() || limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException(
          "a command needs a program and a time limit: " + argv + ", " + limit);
    }
  }

  /** Returns a command that only reads files. */
  public static Command reading(Duration limit, String... argv) {
    return new Command(List.of(argv), limit, false, Optional.empty());
  }

  /** Returns a command that runs candidate code. */
  public static Command running(
      Duration limit, List<String> argv, Optional<Environment> environment) {
    return new Command(argv, limit, true, environment);
  }
}
