package dev.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsWhatTheMarkSays(String encoding) {
    byte[] bytes = "\ufeffidna==3.10\r\n".getBytes(Charset.forName(encoding));

    assertThat(MarkedText.of(bytes)).isEqualTo("idna==3.10\r\n");
  }

  @Test
  void readsUtf8WithoutAMark() {
    assertThat(MarkedText.of(new byte[] {'a', (byte) 0xff})).isEqualTo("a\ufffd");
    assertThat(MarkedText.of(new byte[0])).isEmpty();
  }
}
