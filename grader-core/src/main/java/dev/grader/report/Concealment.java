package dev.grader.report;

import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Line;
import dev.grader.score.Score;
import dev.grader.score.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Takes out of a score what its reader may not see. The points stay, so that the sum is right. */
final class Concealment {
  private static final String NOT_SHOWN = "This criterion is not shown to candidates.";

  private static final String UNDECIDED = "A person has not decided yet.";

  private final Set<Line.Visibility> visible;
  private int hidden;

  private Concealment(Set<Line.Visibility> visible) {
    this.visible = visible;
  }

  static Score in(Score score, Set<Line.Visibility> visible) {
    Concealment concealment = new Concealment(visible);
    List<String> shown = score
        .awards()
        .filter(concealment::isShown)
        .map(award -> award.line().id())
        .toList();
    List<GateResult> gates =
        score.gates().stream().filter(gate -> shown.contains(gate.criterion())).toList();
    return new Score(
        score.points(),
        score.percent(),
        score.grade(),
        gates,
        score.categories().stream().map(concealment::in).toList());
  }

  private CategoryScore in(CategoryScore category) {
    List<Award> awards = new ArrayList<>();
    category
        .awards()
        .forEach(award -> awards.add(isShown(award) ? shown(award) : concealed(award)));
    boolean nothing = category.awards().stream().noneMatch(this::isShown);
    return nothing
        ? new CategoryScore("hidden-" + hidden, Line.CONCEALED, category.points(), awards)
        : new CategoryScore(category.id(), category.title(), category.points(), awards);
  }

  private boolean isShown(Award award) {
    return visible.contains(award.line().visibility());
  }

  /** What a reviewer is told to look at is for the reviewer. */
  private static Award shown(Award award) {
    return award.status() == Status.OPEN
        ? new Award(
            award.line(),
            Status.OPEN,
            award.points(),
            UNDECIDED,
            award.measures(),
            award.findings())
        : award;
  }

  private Award concealed(Award award) {
    hidden++;
    return new Award(
        award.line().concealed(hidden),
        award.status(),
        award.points(),
        NOT_SHOWN,
        new TreeMap<>(),
        List.of());
  }
}
