package dev.grader.cohort;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The bounds of all who are ranked, sorted, so that places are counted by bisection: a cohort of
 * thousands takes milliseconds.
 */
record Bounds(List<BigDecimal> lows, List<BigDecimal> highs) {

  static Bounds of(List<Member> members) {
    return new Bounds(
        sorted(members, standing -> standing.percent().low()),
        sorted(members, standing -> standing.percent().high()));
  }

  private static List<BigDecimal> sorted(
      List<Member> members, Function<Standing, BigDecimal> bound) {
    return members.stream()
        .flatMap(member -> member.standing().stream())
        .map(bound)
        .sorted()
        .toList();
  }

  Ranking.Entry entry(Member member, Standing standing) {
    BigDecimal high = standing.percent().high();
    BigDecimal low = standing.percent().low();
    int ahead = lows.size() - firstWhere(lows, each -> clear(each, high));
    int notBehind = highs.size() - firstWhere(highs, each -> !clear(low, each));
    return new Ranking.Entry(member, standing, ahead + 1, notBehind);
  }

  /** Returns whether a lower bound is so much above an upper one that nobody can doubt it. */
  static boolean clear(BigDecimal low, BigDecimal high) {
    return low.subtract(high).compareTo(Ranking.HALF_A_POINT) > 0;
  }

  /** Returns the first index from which on it holds; the size where it holds nowhere. */
  private static int firstWhere(List<BigDecimal> sorted, Predicate<BigDecimal> holds) {
    int from = 0;
    int to = sorted.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (holds.test(sorted.get(middle))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
