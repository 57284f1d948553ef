package dev.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command in a process of its own, which can be killed.
 *
 * @param said what it printed, so far
 */
record GraderProcess(Process process, Path said) {

  /** Begins one; it prints into a file. */
  static GraderProcess start(Path said, Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.grader.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    ProcessBuilder.Redirect to = ProcessBuilder.Redirect.appendTo(said.toFile());
    return new GraderProcess(
        builder.redirectErrorStream(true).redirectOutput(to).start(), said);
  }

  long pid() {
    return process.pid();
  }

  /** Waits for its end and returns the exit code. */
  int end() throws InterruptedException {
    return process.waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String text() throws IOException {
    return Files.readString(said);
  }
}
