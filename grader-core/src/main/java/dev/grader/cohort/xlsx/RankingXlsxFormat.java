package dev.grader.cohort.xlsx;

import dev.grader.cohort.Cell;
import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.CriteriaTable;
import dev.grader.cohort.RankingTable;
import dev.grader.cohort.Table;
import dev.grader.report.CsvText;
import dev.grader.report.Foreign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** {@code ranking.xlsx}: the ranking, and every criterion of every candidate, as a workbook. */
public final class RankingXlsxFormat implements CohortFormat {
  private static final int TEXT = 1000;
  private static final int WIDEST = 40;

  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public String fileName() {
    return "ranking.xlsx";
  }

  @Override
  public String meaning() {
    return "The ranking and every criterion as a workbook, for a spreadsheet.";
  }

  @Override
  public void write(Cohort cohort, OutputStream out) throws IOException {
    ByteArrayOutputStream dated = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(dated, "grader", "1.0");
    write(workbook.newWorksheet("Ranking"), RankingTable.of(cohort));
    write(workbook.newWorksheet("Criteria"), CriteriaTable.of(cohort));
    workbook.finish();
    Dateless.copy(dated.toByteArray(), out);
  }

  private static void write(Worksheet sheet, Table table) throws IOException {
    for (int column = 0; column < table.header().size(); column++) {
      String title = Foreign.line(table.header().get(column), TEXT);
      sheet.value(0, column, title);
      sheet.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
      sheet.width(column, Math.min(WIDEST, width(table, column)));
    }
    sheet.freezePane(0, 1);
    int line = 1;
    for (List<Cell> row : table.rows()) {
      for (int column = 0; column < row.size(); column++) {
        write(sheet, line, column, row.get(column));
      }
      line++;
    }
    if (line > 1) {
      sheet.setAutoFilter(0, 0, line - 1, table.header().size() - 1);
    }
    sheet.finish();
  }

  /** Text is written as text; what looks like a formula stays text also when it is edited. */
  private static void write(Worksheet sheet, int line, int column, Cell cell) {
    if (cell instanceof Cell.Amount number) {
      sheet.value(line, column, number.number());
    } else if (!cell.equals(Cell.EMPTY)) {
      String text = Foreign.line(((Cell.Text) cell).text(), TEXT);
      sheet.value(line, column, text);
      if (CsvText.isFormula(text)) {
        sheet.style(line, column).format("@").set();
      }
    }
  }

  private static int width(Table table, int column) {
    int longest = table.rows().stream()
        .map(row -> row.get(column))
        .mapToInt(cell -> cell instanceof Cell.Text text ? text.text().length() : 6)
        .max()
        .orElse(0);
    return Math.max(longest, table.header().get(column).length()) + 3;
  }
}
