package dev.grader.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/** Paths as relative references of RFC 3986. */
final class Uri {
  /** The root of the submission, for what is about no file. */
  static final String ROOT = ".";

  private static final BitSet UNRESERVED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
          .chars()
          .collect(BitSet::new, BitSet::set, BitSet::or);

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Uri() {}

  /** Returns the reference to a path, each name in it percent-encoded; {@link #ROOT} for none. */
  static String of(String path) {
    List<String> names = List.of(path.split("/", -1));
    return path.isEmpty()
        ? ROOT
        : String.join("/", names.stream().map(Uri::encoded).toList());
  }

  /** Returns the UTF-8 of a text, everything but letters, digits and {@code -._~} encoded. */
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xff);
      if (UNRESERVED.get(character)) {
        encoded.append(character);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
