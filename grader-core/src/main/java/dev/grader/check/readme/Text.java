package dev.grader.check.readme;

import java.util.List;

/**
 * A README, taken apart.
 *
 * @param sections in order
 * @param prose lines outside of code, headings left out
 * @param code blocks of code, and inline code
 * @param codeBlocks how many of them are blocks
 */
record Text(List<Section> sections, List<String> prose, List<String> code, int codeBlocks) {
  Text {
    sections = List.copyOf(sections);
    prose = List.copyOf(prose);
    code = List.copyOf(code);
  }

  /** Returns the words outside of code, headings left out. */
  int words() {
    return prose.stream().mapToInt(Text::words).sum();
  }

  /**
   * Returns the words of one line: runs that hold a letter or digit; each CJK character counts as
   * half of one.
   */
  static int words(String line) {
    int words = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      int point = line.codePointAt(at);
      boolean ideographic = Character.isIdeographic(point);
      boolean letter = Character.isLetterOrDigit(point) && !ideographic;
      ideographs += ideographic ? 1 : 0;
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && !Character.isWhitespace(point) && !ideographic);
    }
    return words + (ideographs + 1) / 2;
  }
}
