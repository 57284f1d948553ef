package dev.grader.cohort.html;

import dev.grader.cohort.Spread;
import dev.grader.report.Fact;
import dev.grader.report.Foreign;
import dev.grader.report.Wording;
import dev.grader.score.Line;
import dev.grader.score.Points;
import dev.grader.score.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How all did in one criterion.
 *
 * @param anchor for links within the page
 * @param worth such as {@code 10 points}
 * @param lost how many points of a hundred the cohort lost here, in hundredths of a point each
 * @param facts short sentences
 * @param rules the findings that most candidates have
 */
public record Card(
    String anchor,
    String title,
    String worth,
    long lost,
    Histogram histogram,
    List<Fact> facts,
    List<Fact> rules) {
  private static final int RULES = 5;

  static Card of(Spread spread, int number) {
    String kind = Wording.kind(spread.criterion().kind());
    return new Card(
        "criterion-" + number,
        Foreign.line(spread.criterion().title(), Head.TITLE),
        spread.criterion().worth() + (kind.isEmpty() ? "" : " " + kind) + " points",
        lostIn(spread),
        Histogram.of(spread),
        facts(spread),
        spread.rules().stream().limit(RULES).map(Card::rule).toList());
  }

  static List<Card> mostLost(List<Card> cards, int atMost) {
    return cards.stream()
        .filter(card -> card.lost > 0)
        .sorted(Comparator.comparingLong(Card::lost).reversed())
        .limit(atMost)
        .toList();
  }

  /** Returns the mean of what was lost, such as {@code 3.25}. */
  public String meanLost() {
    return new Points(lost).toString();
  }

  private static long lostIn(Spread spread) {
    if (spread.points().isEmpty() || spread.criterion().kind() == Line.Kind.BONUS) {
      return 0;
    }
    Points most = spread.criterion().kind() == Line.Kind.PENALTY
        ? Points.ZERO
        : spread.criterion().worth();
    long sum = spread.points().stream()
        .mapToLong(points -> most.minus(points).hundredths())
        .sum();
    return sum / spread.points().size();
  }

  private static List<Fact> facts(Spread spread) {
    List<Fact> facts = new ArrayList<>();
    int scored = spread.count(Status.SCORED);
    if (scored > 0) {
      boolean penalty = spread.criterion().kind() == Line.Kind.PENALTY;
      facts.add(new Fact("Median", spread.median().toString()));
      facts.add(new Fact(
          penalty ? "All taken off" : "All points",
          share(spread.bins().get(Spread.BINS - 1), spread.candidates())));
      long none = spread.points().stream().filter(Points.ZERO::equals).count();
      facts.add(new Fact(penalty ? "Nothing taken off" : "None", share(none, spread.candidates())));
    }
    for (Status status : Status.values()) {
      if (status != Status.SCORED && (spread.count(status) > 0 || status == Status.INCONCLUSIVE)) {
        facts.add(new Fact(word(status), share(spread.count(status), spread.candidates())));
      }
    }
    return facts;
  }

  private static String word(Status status) {
    String word = Wording.word(status);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** To whole percent; some are not none, and most are not all. */
  private static String share(long part, long whole) {
    if (part == 0) {
      return "0";
    }
    long rounded = Math.round(100.0 * part / whole);
    return part + " (" + (part == whole ? 100 : Math.min(99, Math.max(1, rounded))) + "%)";
  }

  private static Fact rule(Spread.Rule rule) {
    return new Fact(
        Foreign.line(rule.rule(), Head.TITLE),
        Wording.count(rule.candidates(), "candidate") + ", "
            + Wording.count(rule.findings(), "time"));
  }
}
