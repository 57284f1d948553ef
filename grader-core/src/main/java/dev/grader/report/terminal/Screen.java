package dev.grader.report.terminal;

import dev.grader.report.Columns;
import dev.grader.report.Foreign;
import java.util.List;

/** The lines of the report so far, none wider than {@link #WIDTH}. */
final class Screen {
  static final int WIDTH = 80;

  private final StringBuilder lines = new StringBuilder();
  private final Style style;

  Screen(Style style) {
    this.style = style;
  }

  Style style() {
    return style;
  }

  /** What stands before a text, in a colour of its own. */
  record Label(String text, Paint paint) {
    static Label none() {
      return indent(0);
    }

    static Label indent(int columns) {
      return new Label(" ".repeat(columns), Paint.NONE);
    }
  }

  void blank() {
    lines.append('\n');
  }

  void heading(String title) {
    blank();
    add(Paint.HEADING.on(title, style));
    blank();
  }

  /** Adds a line of harmless text that is known to fit. */
  void add(String line) {
    lines.append(line.stripTrailing()).append('\n');
  }

  /**
   * Adds text from outside, wrapped, the first line behind a label and the others below its first
   * character.
   *
   * @param label harmless, with its own blanks at both ends
   */
  void add(Label label, String text, Paint paint) {
    int indent = Columns.of(label.text());
    List<String> wrapped = Columns.wrap(Foreign.line(text, 600), WIDTH - indent);
    String before = label.paint().on(label.text(), style);
    for (String line : wrapped) {
      add(before + paint.on(noCommand(line), style));
      before = " ".repeat(indent);
    }
  }

  /** Adds lines from outside behind a rule, so that they cannot be taken for lines of ours. */
  void quote(int indent, List<String> harmless) {
    String rule = " ".repeat(indent) + Paint.DIM.on("│", style) + " ";
    int columns = WIDTH - indent - 2;
    harmless.forEach(line -> add(rule + Columns.fit(line, columns).stripTrailing()));
  }

  /**
   * Returns a line that no CI server takes for a command, though it looks past blanks before it.
   */
  private static String noCommand(String line) {
    return line.startsWith("::") ? ": :" + line.substring(2) : line;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
