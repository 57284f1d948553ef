package dev.grader.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake that a rubric can have, as {@code NAME.yaml} and {@code NAME.txt}. The expected
 * messages are rewritten with {@code -Dgolden=write}.
 */
class RubricMistakesTest {
  private static final Path MISTAKES = Path.of("src/test/resources/rubric/mistakes");
  private final RubricReader reader = new RubricReader(PretendCheck.ALL);

  static List<String> mistakes() throws IOException {
    try (Stream<Path> files = Files.list(MISTAKES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isShownWithItsPlaceAndItsFix(String name) throws IOException {
    byte[] content = Files.readAllBytes(MISTAKES.resolve(name));

    String message = messageOf(() -> reader.parse(name, content));

    Path golden = MISTAKES.resolve(name.replace(".yaml", ".txt"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, message + "\n");
    }
    assertThat(message + "\n").isEqualTo(Files.readString(golden));
  }

  @Test
  void thereAreAtLeastFortyKinds() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void aMissingFileIsNamed() {
    String message = messageOf(() -> reader.read("no/such/rubric.yaml"));

    assertThat(message).isEqualTo("no/such/rubric.yaml: error: there is no such file");
  }

  @Test
  void aDirectoryIsNamed(@TempDir Path folder) {
    String message = messageOf(() -> reader.read(folder.toString()));

    assertThat(message).isEqualTo(folder + ": error: is a directory, not a file");
  }

  @Test
  void aBundledRubricIsFoundByANearName() {
    String message = messageOf(() -> reader.read("backend-ap"));

    assertThat(message)
        .isEqualTo("backend-ap: error: there is no such file and no bundled rubric of this name\n"
            + "  did you mean `backend-api`?");
  }

  @Test
  void aFileOfTwoMebibytesIsNotRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("big.yaml"), "a: " + "x".repeat(2 << 20));

    String message = messageOf(() -> reader.read(file.toString()));

    assertThat(message).isEqualTo(file + ": error: is larger than 1 MiB, the most that is read");
  }

  @Test
  void aLineOfAMegabyteIsCutAroundTheCaret() {
    byte[] content = ("title: " + "x".repeat(500_000) + "\n").getBytes(UTF_8);

    String message = messageOf(() -> reader.parse("wide.yaml", content));

    assertThat(message).hasSizeLessThan(1_000).contains("wide.yaml:1:8: error: `title` must be");
  }

  @Test
  void aHundredThousandOpenBracketsEndAtTheLimit() {
    byte[] content = "[".repeat(100_000).getBytes(UTF_8);

    String message = messageOf(() -> reader.parse("deep.yaml", content));

    assertThat(message).contains("deep.yaml:1:52: error: is nested deeper than 50 levels");
  }

  @Test
  void manyMistakesAreCutAtAHundred() {
    byte[] content = "- 1\n".repeat(2).concat("? [a]\n: b\n").getBytes(UTF_8);
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      keys.append("key-").append(i).append(": 1\n");
    }

    RubricException many =
        failureOf(() -> reader.parse("many.yaml", keys.toString().getBytes(UTF_8)));
    RubricException broken = failureOf(() -> reader.parse("broken.yaml", content));

    assertThat(many.problems()).hasSize(100);
    assertThat(broken.problems()).hasSize(1);
  }

  private static String messageOf(Reading reading) {
    return String.valueOf(failureOf(reading).getMessage());
  }

  private static RubricException failureOf(Reading reading) {
    return catchThrowableOfType(RubricException.class, reading::read);
  }

  private interface Reading {
    Rubric read() throws RubricException;
  }
}
