package dev.grader.cli.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What writes itself, such as a report in a format. It is made whole before any of it is shown or
 * kept.
 */
public interface Content {
  /** Writes all of it. */
  void write(OutputStream out) throws IOException;

  /** Returns it whole. */
  static byte[] of(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.write(bytes);
    return bytes.toByteArray();
  }
}
