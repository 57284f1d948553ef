package dev.grader.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> WORDS = List.of("points", "penalty", "line-length", "id");

  @ParameterizedTest
  @CsvSource({
    "point, points",
    "piontss, points",
    "Points, points",
    "line_length, line-length",
    "linelength, line-length",
    "di, id"
  })
  void findsTheWordThatWasMeant(String written, String meant) {
    assertThat(Spelling.closest(written, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"grade", "x", "colour"})
  void guessesNothingFar(String written) {
    assertThat(Spelling.closest(written, WORDS)).isEmpty();
    assertThat(Spelling.fix(written, WORDS)).isEqualTo("known: points, penalty, line-length, id");
  }

  @Test
  void countsASwapOfNeighboursOnce() {
    assertThat(Spelling.distance("points", "piosnt")).isEqualTo(3);
    assertThat(Spelling.distance("points", "pionts")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void aVeryLongWordIsNotCompared() {
    assertThat(Spelling.closest("p".repeat(1_000_000), WORDS)).isEmpty();
  }
}
