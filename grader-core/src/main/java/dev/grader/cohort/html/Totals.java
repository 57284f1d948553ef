package dev.grader.cohort.html;

import dev.grader.cohort.Standing;
import dev.grader.report.Fact;
import dev.grader.report.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the totals are spread; of a range, its lower bound counts.
 *
 * @param facts short sentences; none where nobody was graded
 */
public record Totals(Histogram picture, List<Fact> facts) {

  static Totals of(List<Standing> standings) {
    List<BigDecimal> lows =
        standings.stream().map(standing -> standing.percent().low()).sorted().toList();
    Histogram picture = Histogram.ofPercents(standings);
    return lows.isEmpty() ? new Totals(picture, List.of()) : new Totals(picture, facts(lows));
  }

  private static List<Fact> facts(List<BigDecimal> sorted) {
    int last = sorted.size() - 1;
    return List.of(
        new Fact("Median", percent(middle(sorted))),
        new Fact(
            "Middle half",
            percent(sorted.get(last / 4)) + " to " + percent(sorted.get(last - last / 4))),
        new Fact("Lowest", percent(sorted.get(0))),
        new Fact("Highest", percent(sorted.get(last))));
  }

  /** Between the two in the middle where nobody stands there. */
  private static BigDecimal middle(List<BigDecimal> sorted) {
    int last = sorted.size() - 1;
    return sorted
        .get(last / 2)
        .add(sorted.get(last - last / 2))
        .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
  }

  private static String percent(BigDecimal percent) {
    return Wording.plain(percent) + "%";
  }
}
