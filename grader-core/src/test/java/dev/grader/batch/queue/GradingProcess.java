package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
    Path archive = LoadedClasses.archive(folder);
    return start(folder, environment, "-XX:SharedArchiveFile=" + archive, arguments);
  }

  private static GradingProcess start(
      Path folder, Map<String, String> environment, String option, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xlog:disable",
        option,
        "-cp",
        LoadedClasses.PATH,
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

  /**
   * What each of the many processes loads, in an archive that the first makes: half the time that
   * they need to start. Only of jars can one be made.
   */
  private static final class LoadedClasses {
    static final String PATH = System.getProperty("java.class.path")
        .replace(Path.of("target", "test-classes").toAbsolutePath().toString(), testJar());

    private static Path made = Path.of("");

    static synchronized Path archive(Path folder) throws IOException {
      if (made.toString().isEmpty()) {
        Path archive = Path.of("target", "batch-process.jsa");
        Files.deleteIfExists(archive);
        String[] arguments = {
          Files.createDirectory(folder.resolve("first-queue")).toString(),
          folder.resolve("first-journal").toString(),
          "first",
          "2"
        };
        try (GradingProcess first =
            start(folder, Map.of(), "-XX:ArchiveClassesAtExit=" + archive, arguments)) {
          assertThat(first.exit()).as(first.output()).isZero();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException(e);
        }
        made = archive;
      }
      return made;
    }

    private static String testJar() {
      try (Stream<Path> files = Files.list(Path.of("target"))) {
        return files
            .filter(file -> file.toString().endsWith("-tests.jar"))
            .findFirst()
            .orElseThrow()
            .toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
