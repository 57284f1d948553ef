package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({"abc,3", "日本語,6", "é,1", "e\u0301,1", "😀,2", "한국,4", "━,1", "'',0"})
  void countsWhatATerminalShows(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"abc,5,'abc  '", "abcdef,5,abcd…", "日本語,5,日本…", "日本語,4,'日… '"})
  void fitsExactly(String text, int columns, String fitted) {
    assertThat(Columns.fit(text, columns)).isEqualTo(fitted);
  }

  @Test
  void wrapsAtBlanksAndInLongWords() {
    assertThat(Columns.wrap("one two abcdefghijkl 日本語日本語", 8))
        .containsExactly("one two", "abcdefgh", "ijkl", "日本語日", "本語");
  }
}
