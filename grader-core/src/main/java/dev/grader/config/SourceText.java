package dev.grader.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a configuration file.
 *
 * @param file as the user named it
 * @param text without a byte order mark; what could be read, where not all of it is UTF-8
 * @param lines of the text, to show problems with
 * @param readable whether all of it is UTF-8
 */
public record SourceText(String file, String text, List<String> lines, boolean readable) {
  /** Copies. */
  public SourceText {
    lines = List.copyOf(lines);
  }

  /** Decodes UTF-8; the first byte that is none becomes a problem. */
  public static SourceText decode(String file, byte[] content, Problems problems) {
    CharBuffer text = CharBuffer.allocate(content.length);
    CoderResult decoded =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
    String read = text.flip().toString();
    if (decoded.isError()) {
      List<String> before = lines(read);
      String last = before.get(before.size() - 1);
      int column = last.codePointCount(0, last.length()) + 1;
      problems.add(
          new Position(file, before.size(), column), "is not UTF-8 text", "save the file as UTF-8");
      return new SourceText(file, read, before, false);
    }
    String clean = read.startsWith("\uFEFF") ? read.substring(1) : read;
    return new SourceText(file, clean, lines(clean), true);
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1));
  }
}
