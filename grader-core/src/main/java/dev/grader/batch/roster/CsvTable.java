package dev.grader.batch.roster;

import dev.grader.config.Position;
import dev.grader.config.Problems;
import dev.grader.config.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma- or semicolon-separated values (RFC 4180) so that each cell knows where it stands.
 * Line ends may be of any system; blank lines are passed over. For one text.
 */
final class CsvTable {
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

  private final int[] text;
  private final String file;
  private final int delimiter;
  private final Problems problems;
  private int at;
  private int line = 1;
  private int column = 1;

  /** A cell, and where its text or its opening quote stands. */
  record Cell(Position at, String text) {}

  private CsvTable(SourceText source, Problems problems) {
    this.text = source.text().codePoints().toArray();
    this.file = source.file();
    this.delimiter = delimiter(source.lines().get(0));
    this.problems = problems;
  }

  /** Returns the rows that hold anything. */
  static List<List<Cell>> read(SourceText source, Problems problems) {
    return new CsvTable(source, problems).rows();
  }

  /** Spreadsheets write semicolons where the comma is the decimal sign, and tabs when copied. */
  private static int delimiter(String header) {
    String bare = header.replaceAll("\"[^\"]*\"", "");
    long commas = bare.chars().filter(each -> each == ',').count();
    long semicolons = bare.chars().filter(each -> each == ';').count();
    long tabs = bare.chars().filter(each -> each == '\t').count();
    if (semicolons > commas) {
      return ';';
    }
    return tabs > commas ? '\t' : ',';
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    while (at < text.length) {
      List<Cell> row = row();
      if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Cell> row() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length && text[at] == delimiter) {
      next();
      cells.add(cell());
    }
    if (at < text.length) {
      next(); // the line's end
    }
    return cells;
  }

  private Cell cell() {
    while (at < text.length && text[at] == ' ') {
      next();
    }
    Position start = new Position(file, line, column);
    return new Cell(start, at < text.length && text[at] == '"' ? quoted(start) : plain());
  }

  private String plain() {
    StringBuilder content = new StringBuilder();
    while (at < text.length && text[at] != delimiter && !isLineEnd(text[at])) {
      content.appendCodePoint(text[at]);
      next();
    }
    return content.toString().strip();
  }

  private String quoted(Position start) {
    StringBuilder content = new StringBuilder();
    next();
    while (at < text.length) {
      if (text[at] == '"' && (at + 1 == text.length || text[at + 1] != '"')) {
        next();
        refuseMore();
        return content.toString().strip();
      }
      if (text[at] == '"') {
        next();
      }
      content.appendCodePoint(text[at]);
      next();
    }
    problems.add(start, "this quote is never closed", "add a quote at the end of the value");
    return content.toString().strip();
  }

  private void refuseMore() {
    Position after = new Position(file, line, column);
    if (!plain().isEmpty()) {
      problems.add(
          after,
          "has text after the closing quote",
          "put the whole value in quotes, and write a quote inside it as two");
    }
  }

  private void next() {
    boolean ends = isLineEnd(text[at]);
    if (ends && text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n') {
      at++;
    }
    at++;
    line += ends ? 1 : 0;
    column = ends ? 1 : column + 1;
  }

  private static boolean isLineEnd(int character) {
    return LINE_ENDS.indexOf(character) >= 0;
  }
}
