package dev.grader.batch.roster;

import dev.grader.batch.roster.CsvTable.Cell;
import dev.grader.config.Node;
import dev.grader.config.Position;
import dev.grader.config.Problems;
import dev.grader.config.SourceText;
import dev.grader.config.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table whose first line names the columns, as the same entries that a YAML roster has. */
final class CsvRoster {
  private static final String COLUMNS = "the first line names the columns: ";

  private final List<String> known;
  private final Problems problems;
  private final List<String> columns = new ArrayList<>();

  private CsvRoster(List<String> known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /** Returns an entry for each row below the header. */
  static List<Node> read(SourceText source, List<String> known, Problems problems) {
    List<List<Cell>> rows = CsvTable.read(source, problems);
    if (rows.isEmpty()) {
      problems.add(Position.ofFile(source.file()), "is empty", COLUMNS + String.join(",", known));
      return List.of();
    }
    CsvRoster roster = new CsvRoster(known, problems);
    if (!roster.header(rows.get(0))) {
      return List.of();
    }
    return rows.stream().skip(1).<Node>map(roster::entry).toList();
  }

  /** Takes the names of the columns; without the required ones no row makes sense. */
  private boolean header(List<Cell> cells) {
    for (Cell cell : cells) {
      String name = cell.text().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !known.contains(name)) {
        problems.add(
            cell.at(), "unknown column '" + cell.text() + "'", Spelling.fix(cell.text(), known));
      } else if (!name.isEmpty() && columns.contains(name)) {
        problems.add(cell.at(), "the column `" + name + "` is there twice", "remove one");
      }
      columns.add(name);
    }
    List<String> missing = List.of("candidate", "source").stream()
        .filter(name -> !columns.contains(name))
        .toList();
    missing.forEach(name -> problems.add(
        cells.get(0).at(),
        "the column `" + name + "` is missing",
        COLUMNS + String.join(",", known)));
    return missing.isEmpty();
  }

  private Node entry(List<Cell> cells) {
    List<Node.Entry> entries = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String column = i < columns.size() ? columns.get(i) : "";
      if (column.isEmpty() && !cell.text().isEmpty()) {
        problems.add(
            cell.at(),
            "this value has no column: the first line names " + columns.size(),
            "put a value that holds the delimiter in quotes");
      } else if (known.contains(column) && !cell.text().isEmpty()) {
        entries.add(
            new Node.Entry(cell.at(), column, new Node.Scalar(cell.at(), cell.text(), true)));
      }
    }
    return new Node.Mapping(cells.get(0).at(), distinct(entries));
  }

  private static List<Node.Entry> distinct(List<Node.Entry> entries) {
    List<Node.Entry> once = new ArrayList<>();
    entries.stream()
        .filter(entry -> once.stream().noneMatch(other -> other.key().equals(entry.key())))
        .forEach(once::add);
    return once;
  }
}
