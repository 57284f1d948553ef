package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected files below {@code src/test/resources}, rewritten with {@code -Dgolden=write}. */
public final class Golden {
  private static final Path ROOT = Path.of("src", "test", "resources", "report");

  private Golden() {}

  /** Fails where {@code actual} is not what {@code folder/name} holds. */
  public static void assertMatches(byte[] actual, String folder, String name) throws IOException {
    assertMatches(actual, ROOT.resolve(folder).resolve(name));
  }

  /** Fails where {@code actual} is not what a file holds. */
  public static void assertMatches(byte[] actual, Path file) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.write(file, actual);
    }
    assertThat(file).as("run with -Dgolden=write to accept the new bytes").exists();
    assertThat(actual)
        .as("%s", file)
        .asString(java.nio.charset.StandardCharsets.UTF_8)
        .isEqualTo(Files.readString(file));
  }
}
