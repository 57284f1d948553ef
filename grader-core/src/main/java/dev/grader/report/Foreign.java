package dev.grader.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text from outside, made harmless for the eye: what a reader could not see, or what would move
 * other text about, becomes a visible escape such as {@code \x1b} or {@code \u202e}. Every format
 * takes all text through here first and applies its own escaping after. What a CI server would obey
 * wherever it stands in a line is broken up the same way.
 *
 * <p>Lengths are limited before anything is escaped, so that no text can make a report grow.
 */
public final class Foreign {
  /** Marks on top of each other beyond this many would cover the lines above. */
  private static final int MARKS_ON_ONE_CHARACTER = 3;

  /** Blank or without width, though Unicode counts them as letters or symbols. */
  private static final String FILLERS = "\u115f\u1160\u2800\u3164\uffa0\u034f\u17b4\u17b5";

  private Foreign() {}

  /**
   * Returns the text as one line; a line break is shown as {@code \n}.
   *
   * @param atMost code points of {@code text} to show, at least 1; what is more is counted
   */
  public static String line(String text, int atMost) {
    StringBuilder visible = new StringBuilder(Math.min(text.length(), atMost) + 16);
    int marks = 0;
    int i = 0;
    for (int shown = 0; shown < atMost && i < text.length(); shown++) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (isUnseen(codePoint) || marks > MARKS_ON_ONE_CHARACTER || commands(text, i)) {
        appendEscape(codePoint, visible);
      } else {
        visible.appendCodePoint(codePoint);
      }
    }
    if (i < text.length()) {
      int more = text.codePointCount(i, text.length());
      visible.append("… (").append(more).append(" more characters)");
    }
    return visible.toString();
  }

  /**
   * Returns the text as lines without blanks at their ends; blank lines at both ends are left out,
   * and tabs become two spaces.
   *
   * @param atMostLines to show, at least 1; the first ones
   * @param atMost code points to show of each line
   */
  public static List<String> lines(String text, int atMostLines, int atMost) {
    List<String> lines = new ArrayList<>();
    text.stripTrailing()
        .lines()
        .dropWhile(String::isBlank)
        .limit(atMostLines + 1L)
        .forEach(line -> lines.add(line(line.stripTrailing().replace("\t", "  "), atMost)));
    if (lines.size() > atMostLines) {
      lines.set(atMostLines, "… (more lines)");
    }
    return List.copyOf(lines);
  }

  /** Returns whether a reader would not see this code point, or would see something else by it. */
  public static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> FILLERS.indexOf(codePoint) >= 0;
    };
  }

  /**
   * Returns whether a CI server would take what is before {@code i} and after it for a command:
   * Azure Pipelines and GitHub look for {@code ##vso[} and {@code ##[} anywhere in a line.
   */
  private static boolean commands(String text, int i) {
    return text.startsWith("##", i - 2)
        && (text.startsWith("[", i) || text.regionMatches(true, i, "vso[", 0, 4));
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static void appendEscape(int codePoint, StringBuilder visible) {
    switch (codePoint) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        int digits = codePoint <= 0xff ? 2 : codePoint <= 0xffff ? 4 : 8;
        visible.append('\\').append("xuU".charAt(digits / 4));
        String hex = Integer.toHexString(codePoint);
        visible.append("0".repeat(digits - hex.length())).append(hex);
      }
    }
  }
}
