package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The grader as a release of its repository has it: its launcher, what CI servers read, and the jar
 * that this build made. All tests share one, whose launcher made its archive of classes already.
 */
final class Installed {
  private static final List<String> FILES =
      List.of("grader", "action.yml", "ci/github", "ci/gitlab.yml", "Dockerfile", ".dockerignore");

  private Installed() {}

  /** Returns its folder, which nobody changes. */
  static Path home() {
    return Once.HOME;
  }

  /**
   * Returns the words that start a command; the process that they start is the one that works. It
   * can be interrupted, also where whoever started the tests in the background has that ignored.
   */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(
        List.of("env", "--default-signal=INT", home().resolve("grader").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The first who asks installs it. */
  private static final class Once {
    static final Path HOME = install(Path.of("target", "installed").toAbsolutePath());

    private static Path install(Path home) {
      try {
        for (String file : FILES) {
          copy(Path.of("..").resolve(file), home.resolve(file));
        }
        Path jar = Path.of("grader-cli", "target", "grader.jar");
        copy(Path.of("..").resolve(jar), home.resolve(jar));
        Process first = new ProcessBuilder(home.resolve("grader").toString(), "--version")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        assertThat(first.waitFor()).isZero();
        return home;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static void copy(Path from, Path to) throws IOException {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
