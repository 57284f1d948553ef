package dev.grader.check.readme;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A README, taken apart.
 *
 * @param sections in order
 * @param prose lines outside of code, headings left out
 * @param code blocks of code, and inline code
 * @param codeBlocks how many of them are blocks
 * @param outsideCode every line as it is written, with nothing in the place of code
 */
record Text(
    List<Section> sections,
    List<String> prose,
    List<String> code,
    int codeBlocks,
    List<String> outsideCode) {
  /** What there is of a README that is not there. */
  static final Text NONE = new Text(List.of(), List.of(), List.of(), 0, List.of());

  /** A program's name at the start and words that look like its arguments, not like a sentence. */
  private static final Pattern COMMAND = Pattern.compile(
      "(?i)(?!.*(?:[a-z]{2}[.!?:](?:\\s|$)|\\b(?:is|are|was|it|the|to|and|of|for|you|we|i)\\b))"
          + "\\s*(?:[-*+] +|\\d{1,2}[.)] +)?(?:\\$ +)?(?:python3?(?:\\.\\d+)? (?:-m \\S+|\\S*[./_]\\w\\S*)|pip3?|uv|poetry"
          + "|pipenv|conda|pdm|hatch|make|docker|docker-compose|tox|nox|pytest|uvicorn|flask|fastapi|gunicorn"
          + "|streamlit)(?: [-\\w./:=\\[\\]\"'@~]+){0,8}\\s*");

  Text {
    sections = List.copyOf(sections);
    prose = List.copyOf(prose);
    code = List.copyOf(code);
    outsideCode = List.copyOf(outsideCode);
  }

  /**
   * Returns the sections whose headings may name a part. The one heading above all others is the
   * title, which names the project: a "Todo API" tells neither how to use it nor what is left to
   * do.
   */
  List<Section> belowTitle() {
    List<Section> below =
        sections.stream().filter(section -> section.level() > 1).toList();
    return below.size() == sections.size() - 1 ? below : sections;
  }

  /** Returns lines outside of code that are a command and nothing else, as plain text has them. */
  List<String> commands() {
    return prose.stream().filter(line -> COMMAND.matcher(line).matches()).toList();
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
