package dev.grader.cohort.html;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.Member;
import dev.grader.cohort.Ranking;
import dev.grader.report.Assets;
import dev.grader.report.Foreign;
import java.util.List;

/**
 * Everything on the page of the ranking; all text is harmless for the eye, and escaped by the
 * templates.
 *
 * @param apart who could not be graded
 */
public record IndexPage(
    Assets assets,
    Head head,
    Overview overview,
    List<Column> columns,
    List<Row> rows,
    List<Apart> apart) {

  /** Who could not be graded, and why. */
  public record Apart(Row.Who who, String reason) {
    static Apart of(Member member) {
      return new Apart(Row.Who.of(member), Foreign.line(member.failure(), Head.SENTENCE));
    }
  }

  static IndexPage of(Cohort cohort, Assets assets) {
    Ranking ranking = cohort.ranking();
    List<Column> columns = Column.of(cohort.standings().toList());
    List<Row> rows = Row.of(ranking, columns);
    return new IndexPage(
        assets,
        Head.of(cohort),
        Overview.of(cohort, rows),
        columns,
        rows,
        ranking.apart().stream().map(Apart::of).toList());
  }

  /** Returns the labels to filter by, best first. */
  public List<String> grades() {
    return rows.stream()
        .map(row -> row.total().grade())
        .filter(grade -> !grade.isEmpty())
        .distinct()
        .toList();
  }
}
