package dev.grader.cohort.csv;

import dev.grader.cohort.Cell;
import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.RankingTable;
import dev.grader.cohort.Table;
import dev.grader.report.CsvText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ranking.csv}: a line for each candidate. */
public final class RankingCsvFormat implements CohortFormat {
  private static final int TEXT = 1000;

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String fileName() {
    return "ranking.csv";
  }

  @Override
  public String meaning() {
    return "The ranking with a line for each candidate, for a spreadsheet.";
  }

  @Override
  public void write(Cohort cohort, OutputStream out) throws IOException {
    Table table = RankingTable.of(cohort);
    List<Cell> header = table.header().stream().map(RankingCsvFormat::title).toList();
    out.write(line(header));
    for (List<Cell> row : table.rows()) {
      out.write(line(row));
    }
  }

  private static Cell title(String title) {
    return new Cell.Text(title);
  }

  private static byte[] line(List<Cell> row) {
    return CsvText.row(row.stream().map(RankingCsvFormat::shown).toList())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String shown(Cell cell) {
    return cell instanceof Cell.Amount number
        ? number.number().toPlainString()
        : CsvText.cell(((Cell.Text) cell).text(), TEXT);
  }
}
