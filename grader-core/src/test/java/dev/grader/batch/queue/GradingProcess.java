package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A {@link BatchProcess} that runs.
 *
 * @param said where its output goes
 */
record GradingProcess(Process process, Path said) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Starts one with these arguments. */
  static GradingProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        BatchProcess.class.getName()));
    line.addAll(List.of(arguments));
    Path said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    return new GradingProcess(builder.start(), said);
  }

  /** Kills it so long after now, or a moment after its end. Returns whether it was still alive. */
  boolean killAfter(long millis) throws InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    close();
    return !ended;
  }

  /** Waits for its end and returns its exit code. */
  int exit() throws IOException, InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as(output())
        .isTrue();
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(said);
  }

  /** SIGKILL. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
