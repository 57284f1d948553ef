package dev.grader.batch.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateKeyTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
          Ada Lovelace,     ada-lovelace
          Zoë  Müller-Groß, zoe-muller-gross
          ../../etc/passwd, etc-passwd
          .hidden.,         hidden
          O'Brien,          o-brien
          ÇELİK,            celik
          """)
  void aNameIsReadableInItsKey(String name, String key) {
    assertThat(CandidateKey.of(name)).isEqualTo(key);
  }

  @Test
  void namesInOtherScriptsAreToldApart() {
    assertThat(Stream.of("李明", "王芳", "Анна", "Анна B", "😀").map(CandidateKey::of))
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("[a-z0-9._-]+"));
  }

  @ParameterizedTest
  @CsvSource({"CON", "nul", "com1", "aux.txt", "LPT9"})
  void whatWindowsKeepsForItselfIsNoKey(String name) {
    assertThat(CandidateKey.of(name)).startsWith("candidate-").matches("[a-z0-9._-]+");
  }

  @Test
  void longNamesAreCutAndStillToldApart() {
    String stem = "x".repeat(300);

    assertThat(CandidateKey.of(stem + "a")).hasSizeLessThan(80);
    assertThat(CandidateKey.of(stem + "a")).isNotEqualTo(CandidateKey.of(stem + "b"));
  }

  @Test
  void everyNameHasAKey() {
    assertThat(IntStream.range(1, 0x3000).mapToObj(Character::toString).map(CandidateKey::of))
        .allMatch(key -> key.matches("[a-z0-9_][a-z0-9._-]*"));
  }
}
