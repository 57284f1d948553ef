package dev.grader.report.markdown;

import dev.grader.report.Foreign;
import java.util.List;

/** Text from outside, made harmless for Markdown as GitHub and GitLab read it. */
final class MarkdownText {
  /** Shown as nothing; between two characters it keeps them from being a mention or a link. */
  private static final String APART = "&#8203;";

  private MarkdownText() {}

  /**
   * Returns one line of plain words: no emphasis, link, image, HTML, mention or reference. What
   * stands between backticks stays code.
   */
  static String words(String text, int atMost) {
    String[] parts = Foreign.line(text, atMost).split("`", -1);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1 && i < parts.length - 1) {
        words.append(code(parts[i], atMost));
      } else {
        words.append(i % 2 == 1 ? "\\`" : "").append(escaped(parts[i]));
      }
    }
    return words.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> {
      switch (codePoint) {
        case '\\', '*', '_', '[', ']', '~', '$' -> escaped.append('\\').appendCodePoint(codePoint);
        default -> escaped.append(html(codePoint));
      }
    });
    return apart(escaped.toString());
  }

  /** Returns one line as it may stand within HTML, where nothing else of Markdown is read. */
  static String summary(String text, int atMost) {
    StringBuilder escaped = new StringBuilder();
    Foreign.line(text, atMost).codePoints().forEach(codePoint -> escaped.append(html(codePoint)));
    return apart(escaped.toString());
  }

  private static String html(int codePoint) {
    return switch (codePoint) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '|' -> "&#124;";
      case '@' -> "@" + APART;
      case '#' -> "#" + APART;
      default -> Character.toString(codePoint);
    };
  }

  /** Takes apart what a server makes a link, an emoji or a reference of after Markdown was read. */
  private static String apart(String text) {
    return text.replaceAll(":(?=[/\\p{L}_+-]|\\d+:)", ":" + APART)
        .replaceAll("(?i)(www)\\.", "$1" + APART + ".")
        .replace("GH-", "GH" + APART + "-");
  }

  /** Returns one line in a code span, which also stands in a table. */
  static String code(String text, int atMost) {
    String line = Foreign.line(text, atMost).replace("|", "\\|");
    if (line.isBlank()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    String pad = line.matches("[` ].*|.*[` ]") ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /**
   * Returns lines in a fenced block.
   *
   * @param harmless lines without line breaks
   */
  static String block(List<String> harmless) {
    String text = String.join("\n", harmless);
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return fence + "text\n" + text + "\n" + fence + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
