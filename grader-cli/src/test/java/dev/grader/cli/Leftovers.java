package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the engine and the disk hold of one process that grades. Asks the engine's own program. */
final class Leftovers {
  /** The body of a test that goes on until it is stopped, and that can be seen from outside. */
  static final String SLEEPS = "    subprocess.run([\"sleep\", \"3600\"], check=True)\n";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Leftovers() {}

  /** Fails where a container of that process, or a file in its temporary folder, is left. */
  static void assertNone(long process, Path temporary) throws IOException, InterruptedException {
    assertThat(containers(process)).as("containers").isEmpty();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).as("temporary files").isEmpty();
    }
  }

  /** Returns the ids of the containers, running or not, that a process owns. */
  static List<String> containers(long process) throws IOException, InterruptedException {
    Process docker = docker(
        "ps",
        "--all",
        "--no-trunc",
        "--filter",
        "label=dev.grader=container",
        "--format",
        "{{.ID}} {{.Label \"dev.grader.owner\"}}");
    List<String> found = new ArrayList<>();
    try (BufferedReader lines = docker.inputReader(UTF_8)) {
      lines
          .lines()
          .filter(line -> line.contains("/" + process + "/"))
          .forEach(line -> found.add(line.substring(0, line.indexOf(' '))));
    }
    assertThat(docker.waitFor())
        .as("docker ps; an engine has to run for this test")
        .isZero();
    return found;
  }

  /** Waits until a container of that process runs tests that sleep, and returns it. */
  static String awaitTests(long process) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (String container : containers(process)) {
        if (runsTests(container)) {
          return container;
        }
      }
    }
    throw new IllegalStateException("process " + process + " runs no tests");
  }

  private static boolean runsTests(String container) throws IOException {
    Process top = docker("top", container, "-eo", "pid,args");
    try (BufferedReader lines = top.inputReader(UTF_8)) {
      return lines.lines().toList().toString().contains("sleep 3600");
    }
  }

  static Process docker(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
