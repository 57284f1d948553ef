package dev.grader.config;

import java.util.List;

/**
 * One mistake in a configuration file, shown where its author can see it.
 *
 * @param at where the offending key or value starts
 * @param message what is wrong, naming the value found; one clause, no full stop
 * @param fix what to write instead; "" where the message already says it
 */
public record Problem(Position at, String message, String fix) {
  private static final int SHOWN = 100;

  /**
   * Returns {@code file:line:column: error: message}, then the source line, a caret and the fix.
   * Long lines are cut around the caret; characters that a terminal would obey are replaced.
   *
   * @param source the file's lines; the line is left out where it is not among them
   */
  public String render(List<String> source) {
    String first = at + ": error: " + message;
    if (at.line() < 1 || at.line() > source.size()) {
      return fix.isEmpty() ? first : first + "\n  " + fix;
    }
    int[] line = source.get(at.line() - 1).codePoints().toArray();
    int caret = Math.min(at.column() - 1, line.length);
    int start = Math.max(0, Math.min(caret - SHOWN / 2, line.length - SHOWN));
    int end = Math.min(line.length, start + SHOWN);
    String shown = Shown.line(new String(line, start, end - start));
    String mark = " ".repeat(caret - start) + "^ " + fix;
    return String.join("\n", first, shown.stripTrailing(), mark.stripTrailing());
  }
}
