package dev.grader.cohort.html;

import dev.grader.cohort.Standing;
import dev.grader.report.Foreign;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One category of the rubric, for all candidates.
 *
 * @param of the most points that anybody could have in it
 */
public record Column(String id, String title, Points of) {

  static List<Column> of(List<Standing> standings) {
    Map<String, Column> columns = new LinkedHashMap<>();
    standings.stream()
        .flatMap(standing -> standing.categories().stream())
        .map(category -> new Column(
            category.id(),
            Foreign.line(category.title(), Head.TITLE),
            category.points().of()))
        .forEach(column -> columns.merge(column.id(), column, Column::larger));
    return List.copyOf(columns.values());
  }

  private static Column larger(Column one, Column other) {
    return one.of.compareTo(other.of) < 0 ? other : one;
  }

  /**
   * One candidate's points in it.
   *
   * @param of "" where it is the same as for all
   */
  public record Cell(String title, String points, String of, Bar bar) {}

  Cell cell(Standing standing) {
    return standing.categories().stream()
        .filter(category -> category.id().equals(id))
        .map(this::cell)
        .findFirst()
        .orElse(new Cell(title, "–", "", Bar.of(PointRange.NOTHING)));
  }

  private Cell cell(Standing.Category category) {
    boolean applies = category.criteria().stream()
        .anyMatch(criterion -> criterion.status() != Status.NOT_APPLICABLE);
    if (!applies) {
      return new Cell(title, "not applicable", "", Bar.of(category.points()));
    }
    Points own = category.points().of();
    return new Cell(
        title,
        category.points().isExact()
            ? category.points().low().toString()
            : category.points().low() + "–" + category.points().high(),
        own.equals(of) ? "" : "of " + own,
        Bar.of(category.points()));
  }
}
