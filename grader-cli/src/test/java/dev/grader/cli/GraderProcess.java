package dev.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own, which can be killed, and whose containers are nobody else's.
 *
 * @param said what it printed, so far; its messages come there too
 */
record GraderProcess(Process process, Path said) {

  /** Begins one; it prints into a file. */
  static GraderProcess start(Path said, Map<String, String> variables, String... arguments)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Installed.command(arguments)).redirectErrorStream(true);
    return start(builder, said, variables);
  }

  /** Begins one; it prints into one file, and its messages into another. */
  static GraderProcess start(Path out, Path err, Map<String, String> variables, String... arguments)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Installed.command(arguments)).redirectError(err.toFile());
    return start(builder, out, variables);
  }

  private static GraderProcess start(
      ProcessBuilder builder, Path said, Map<String, String> variables) throws IOException {
    builder.environment().putAll(variables);
    ProcessBuilder.Redirect to = ProcessBuilder.Redirect.appendTo(said.toFile());
    return new GraderProcess(builder.redirectOutput(to).start(), said);
  }

  long pid() {
    return process.pid();
  }

  /** Waits for its end and returns the exit code. */
  int end() throws InterruptedException {
    return process.waitFor();
  }

  /**
   * Kills it so long after now, or a moment after its end. Returns whether it was still at work.
   */
  boolean killAfter(long millis) throws InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    kill();
    return !ended;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String text() throws IOException {
    return Files.readString(said);
  }
}
