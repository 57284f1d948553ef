package dev.grader.report;

import java.util.List;

/** Text from outside, made harmless for XML 1.0: no markup, and no character it forbids. */
public final class XmlText {
  private XmlText() {}

  /** Returns one line, for content and for attributes. */
  public static String line(String text, int atMost) {
    return escaped(Foreign.line(text, atMost));
  }

  /** Returns lines, for content only. */
  public static String lines(String text, int atMostLines, int atMost) {
    List<String> lines = Foreign.lines(text, atMostLines, atMost);
    return escaped(String.join("\n", lines));
  }

  private static String escaped(String harmless) {
    return harmless
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
