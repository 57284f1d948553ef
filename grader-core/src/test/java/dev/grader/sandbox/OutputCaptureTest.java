package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputCaptureTest {
  @Test
  void keepsAllOfAShortOutput() {
    OutputCapture capture = new OutputCapture(10);

    print(capture, "12345678");
    print(capture, "90");

    assertThat(capture.output()).isEqualTo(new Output("1234567890", "", 0));
  }

  @ParameterizedTest(name = "in pieces of {0} bytes")
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void keepsHeadAndTailOfALongOutput(int piece) {
    OutputCapture capture = new OutputCapture(10);
    String all = "abcdefghijklmnopqrstuvwxyz";

    for (int at = 0; at < all.length(); at += piece) {
      print(capture, all.substring(at, Math.min(all.length(), at + piece)));
    }

    assertThat(capture.output())
        .isEqualTo(new Output("abcde\n[... 16 bytes dropped here ...]\nvwxyz", "", 16));
  }

  @Test
  void keepsTheTwoStreamsApart() {
    OutputCapture capture = new OutputCapture(10);

    print(capture, "out");
    capture.stderr(bytes("err"), 3);

    assertThat(capture.output()).isEqualTo(new Output("out", "err", 0));
  }

  @Test
  void replacesWhatIsNotUtf8() {
    OutputCapture capture = new OutputCapture(10);

    capture.stdout(new byte[] {'a', (byte) 0xff, 'b'}, 3);

    assertThat(capture.output().stdout()).isEqualTo("a\ufffdb");
  }

  @Test
  void doesNotBreakACharacterBetweenHeadAndTail() {
    OutputCapture capture = new OutputCapture(10);

    print(capture, "1234é678");

    assertThat(capture.output().stdout()).isEqualTo("1234é678");
  }

  @Test
  void callsSixteenTimesTheKeptAmountAFlood() {
    OutputCapture capture = new OutputCapture(10);

    print(capture, "x".repeat(160));

    assertThat(capture.flooded()).isFalse();

    print(capture, "x");

    assertThat(capture.flooded()).isTrue();
  }

  private static void print(OutputCapture capture, String text) {
    byte[] bytes = bytes(text);
    capture.stdout(bytes, bytes.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
