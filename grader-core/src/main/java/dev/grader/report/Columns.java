package dev.grader.report;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal text takes: East Asian and emoji two, marks none. */
public final class Columns {
  /**
   * First and last code points of the ranges that are wide (Unicode's East_Asian_Width W and F).
   */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x2614, 0x2615, 0x2648, 0x2653, 0x26a1, 0x26a1,
    0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3,
    0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728,
    0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0,
    0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0x33ff,
    0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
    0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18dff, 0x1aff0, 0x1b2ff, 0x1f004,
    0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f64f, 0x1f680,
    0x1f6ff, 0x1f7e0, 0x1f7eb, 0x1f900, 0x1faff, 0x20000, 0x3fffd
  };

  private Columns() {}

  /** Returns the columns that harmless text takes. */
  public static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  /** Returns the text in exactly so many columns: blanks after it, or its end cut off. */
  public static String fit(String text, int columns) {
    String cut = of(text) <= columns ? text : head(text, columns - 1) + "…";
    return cut + " ".repeat(columns - of(cut));
  }

  /** Returns the text with blanks before it. */
  public static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  /** Returns lines of at most so many columns, broken at blanks, within words where it must be. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && of(line) + 1 + of(word) > columns) {
        lines.add(line);
        line = "";
      }
      line = line.isEmpty() ? word : line + " " + word;
      while (of(line) > columns) {
        String head = head(line, columns);
        lines.add(head);
        line = line.substring(head.length());
      }
    }
    lines.add(line);
    return lines;
  }

  private static String head(String text, int columns) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }
}
