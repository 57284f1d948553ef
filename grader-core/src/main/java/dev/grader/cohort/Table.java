package dev.grader.cohort;

import java.util.List;

/**
 * Rows and columns for a spreadsheet.
 *
 * @param header of the columns, snake_case
 * @param rows each as long as the header
 */
public record Table(List<String> header, List<List<Cell>> rows) {
  /** Copies. */
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
