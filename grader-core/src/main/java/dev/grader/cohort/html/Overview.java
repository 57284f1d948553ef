package dev.grader.cohort.html;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.Standing;
import dev.grader.report.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cohort at a glance.
 *
 * @param figures a word and a number each
 * @param totals how the totals are spread
 */
public record Overview(List<Fact> figures, Histogram totals) {

  static Overview of(Cohort cohort, List<Row> rows) {
    List<Fact> figures = new ArrayList<>();
    List<Standing> standings = cohort.standings().toList();
    figures.add(new Fact("Graded", Integer.toString(standings.size())));
    Totals.of(standings).facts().stream().limit(1).forEach(figures::add);
    grades(rows).forEach((grade, count) -> figures.add(new Fact(grade, count.toString())));
    figures.add(new Fact("Gate not met", count(rows, "gate")));
    figures.add(new Fact("Inconclusive", count(rows, "unknown")));
    figures.add(new Fact("Open", count(rows, "open")));
    figures.add(
        new Fact("Not graded", Integer.toString(cohort.members().size() - standings.size())));
    return new Overview(
        figures.stream().filter(figure -> !figure.text().equals("0")).toList(),
        Histogram.ofPercents(standings));
  }

  private static Map<String, Integer> grades(List<Row> rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      String grade = row.total().grade();
      if (!grade.isEmpty() && row.total().bar().low() == row.total().bar().high()) {
        counts.merge(grade, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String count(List<Row> rows, String mark) {
    return Long.toString(rows.stream()
        .filter(row -> List.of(row.doubts().marks().split(" ")).contains(mark))
        .count());
  }
}
