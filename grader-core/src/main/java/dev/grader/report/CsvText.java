package dev.grader.report;

import java.util.List;
import java.util.regex.Pattern;

/** Text from outside, made harmless for CSV (RFC 4180) and for the spreadsheets that open it. */
public final class CsvText {
  /** What a spreadsheet takes for a formula, also in its full-width form and behind blanks. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\h]*[=+\\-@|%＝＋－＠].*");

  private CsvText() {}

  /** Returns one cell of text in quotes; what begins like a formula begins with a {@code '}. */
  public static String cell(String text, int atMost) {
    String line = Foreign.line(text, atMost);
    String inert = isFormula(line) ? "'" + line : line;
    return '"' + inert.replace("\"", "\"\"") + '"';
  }

  /** Returns whether a spreadsheet would take the text for a formula. */
  public static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches();
  }

  /** Returns a line of cells, with its line feed. */
  public static String row(List<String> cells) {
    return String.join(",", cells) + "\n";
  }
}
