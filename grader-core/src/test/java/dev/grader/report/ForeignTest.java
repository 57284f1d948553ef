package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignTest {
  @Test
  void breaksUpWhatACiServerObeysAnywhereInALine() {
    assertThat(Foreign.line("x ##vso[task.complete]", 50)).isEqualTo("x #\\x23vso[task.complete]");
    assertThat(Foreign.line("##[add-mask]e ##VSO[x]", 50))
        .isEqualTo("#\\x23[add-mask]e #\\x23VSO[x]");
    assertThat(Foreign.line("## Title [x] #[ ##vs", 50)).isEqualTo("## Title [x] #[ ##vs");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("plain", "plain"),
        arguments("Zoë Åström 日本 😀", "Zoë Åström 日本 😀"),
        arguments("a\u001b[2Kb", "a\\x1b[2Kb"),
        arguments("a\u007fb\u0085c", "a\\x7fb\\x85c"),
        arguments("a\u202eb", "a\\u202eb"),
        arguments("a\u200bb\ufeffc", "a\\u200bb\\ufeffc"),
        arguments("a\ud800b", "a\\ud800b"),
        arguments("a\udb40\udc41b", "a\\U000e0041b"),
        arguments("a\u3164b", "a\\u3164b"),
        arguments("a\u2028b", "a\\u2028b"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void showsWhatAReaderWouldNotSee(String text, String visible) {
    assertThat(Foreign.line(text, 100)).isEqualTo(visible);
  }

  @Test
  void keepsALineOnOneLine() {
    assertThat(Foreign.line("a\r\n\tb\nc", 100)).isEqualTo("a\\r\\n\\tb\\nc");
  }

  @Test
  void limitsMarksThatWouldCoverOtherLines() {
    assertThat(Foreign.line("e\u0301\u0301\u0301\u0301", 100))
        .isEqualTo("e\u0301\u0301\u0301\\u0301");
  }

  @Test
  void countsWhatItLeavesOutInCodePoints() {
    assertThat(Foreign.line("😀😀😀😀", 3)).isEqualTo("😀😀😀… (1 more characters)");
  }

  @Test
  void splitsLinesAndDropsBlankOnesAtBothEnds() {
    assertThat(Foreign.lines("\n \nfirst  \r\n\tsecond\rthird\n\n", 5, 100))
        .containsExactly("first", "  second", "third");
  }

  @Test
  void saysThatThereAreMoreLines() {
    assertThat(Foreign.lines("1\n2\n3\n4", 2, 100)).containsExactly("1", "2", "… (more lines)");
  }
}
