package dev.grader.cohort.html;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.Spread;
import dev.grader.cohort.Standing;
import dev.grader.report.Assets;
import dev.grader.report.Foreign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything on the page of the whole cohort; all text is harmless for the eye, and escaped by the
 * templates.
 */
public record SpreadPage(
    Assets assets, Head head, Totals totals, Hours hours, List<Card> lost, List<Section> sections) {
  private static final int LOST = 5;

  /** A category with its criteria. */
  public record Section(String title, List<Card> cards) {}

  static SpreadPage of(Cohort cohort, Assets assets) {
    List<Standing> standings = cohort.standings().toList();
    Map<String, List<Card>> byCategory = new LinkedHashMap<>();
    List<Card> cards = new ArrayList<>();
    for (Spread spread : cohort.spreads()) {
      Card card = Card.of(spread, cards.size() + 1);
      cards.add(card);
      byCategory.computeIfAbsent(spread.category(), unused -> new ArrayList<>()).add(card);
    }
    return new SpreadPage(
        assets,
        Head.of(cohort),
        Totals.of(standings),
        Hours.of(standings, cohort.rubric().timeBox()),
        Card.mostLost(cards, LOST),
        byCategory.entrySet().stream()
            .map(entry -> new Section(Foreign.line(entry.getKey(), Head.TITLE), entry.getValue()))
            .toList());
  }
}
