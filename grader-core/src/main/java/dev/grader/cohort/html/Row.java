package dev.grader.cohort.html;

import dev.grader.cohort.Member;
import dev.grader.cohort.Ranking;
import dev.grader.cohort.Standing;
import dev.grader.report.Foreign;
import dev.grader.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** One candidate of the ranking. */
public record Row(Place place, Who who, Total total, List<Column.Cell> cells, Doubts doubts) {

  /**
   * Where the candidate stands.
   *
   * @param shown such as {@code 4}, or {@code 1-3}
   * @param order the number of the row as ranked, from 1
   * @param first whether a clear gap is above it
   */
  public record Place(String shown, int order, boolean first) {
    /** Returns the class of the style sheet. */
    public String style() {
      return first ? "gap" : "near";
    }
  }

  /** Who it is; {@code notes} are those of the roster. */
  public record Who(String key, String name, String notes) {
    static Who of(Member member) {
      return new Who(
          member.key(),
          Foreign.line(member.candidate(), Head.TITLE),
          Foreign.line(member.notes(), Head.SENTENCE));
    }
  }

  /**
   * The sum of all.
   *
   * @param bar out of the points to be had
   */
  public record Total(String percent, String points, String grade, Bar bar) {
    static Total of(Standing standing) {
      return new Total(
          Wording.percent(standing.percent()),
          Wording.points(standing.points()),
          Foreign.line(standing.grade(), Head.TITLE),
          Bar.of(standing.points()));
    }
  }

  static List<Row> of(Ranking ranking, List<Column> columns) {
    List<Row> rows = new ArrayList<>();
    for (Ranking.Group group : ranking.groups()) {
      boolean first = true;
      for (Ranking.Entry entry : group.entries()) {
        Standing standing = entry.standing();
        rows.add(new Row(
            new Place(entry.places(), rows.size() + 1, first),
            Who.of(entry.member()),
            Total.of(standing),
            columns.stream().map(column -> column.cell(standing)).toList(),
            Doubts.of(standing)));
        first = false;
      }
    }
    return rows;
  }
}
