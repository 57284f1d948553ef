package dev.grader.submission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text that may begin with a byte order mark, which says how it is encoded: UTF-16 where a shell of
 * Windows wrote it, as in {@code pip freeze > requirements.txt}. Without one it is UTF-8.
 */
final class MarkedText {
  private static final char MARK = '\ufeff';

  private MarkedText() {}

  /** Returns the text without its mark, malformed bytes replaced. */
  static String of(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    int start = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return switch (start) {
      case 0xfffe -> StandardCharsets.UTF_16LE;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
