package dev.grader.config;

import java.util.Locale;

/** Makes text of a configuration file harmless for a terminal. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** Returns the text in single quotes, cut where it is long, escapes in place of controls. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("'");
    int[] characters = text.codePoints().limit(LONGEST + 1L).toArray();
    for (int i = 0; i < Math.min(LONGEST, characters.length); i++) {
      if (isUnsafe(characters[i])) {
        shown.append(String.format(Locale.ROOT, "\\u%04x", characters[i]));
      } else {
        shown.appendCodePoint(characters[i]);
      }
    }
    return shown.append(characters.length > LONGEST ? "...'" : "'").toString();
  }

  /** Returns the line with one visible character in place of each control, so columns stay. */
  static String line(String line) {
    StringBuilder shown = new StringBuilder();
    line.codePoints()
        .map(each -> each == '\t' ? ' ' : isUnsafe(each) ? '\u00b7' : each)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isUnsafe(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
