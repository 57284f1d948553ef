package dev.grader.rubric;

import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.MappingKind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.score.Bound;
import dev.grader.score.Levels;
import dev.grader.score.Points;
import java.util.List;
import java.util.Optional;

/** The steps of {@code levels}, best first. */
final class LevelKind {
  private static final Setting<Points> POINTS =
      Setting.required("points", Worth.OR_NONE, "What this level gives.");
  private static final Setting<String> LABEL =
      Setting.of("label", Kind.text(), "What to call this level.").orElse("");

  /** A step as it was read; its meaning depends on the measure, which stands elsewhere. */
  static final Kind<Settings> STEP = new MappingKind<>(
      "a mapping with at-least or at-most, and points",
      List.of(BoundKind.AT_LEAST, BoundKind.AT_MOST, POINTS, LABEL),
      BoundKind.SIDE.rule(),
      step -> BoundKind.SIDE.in(step).map(side -> step));

  private LevelKind() {}

  /** Returns the levels; absent, with problems, where a step can never be reached. */
  static Optional<Levels> levels(MeasureType measure, List<Settings> read) {
    List<Levels.Step> steps = read.stream()
        .flatMap(step -> BoundKind.bound(step, measure).stream()
            .map(bound -> new Levels.Step(bound, step.get(POINTS), step.get(LABEL))))
        .toList();
    for (int i = 1; i < steps.size(); i++) {
      refuseUnlessLower(read.get(i), steps.get(i), steps.get(i - 1));
    }
    return read.stream().allMatch(Settings::isSound)
        ? Optional.of(new Levels(measure.name(), steps, measure.phrase()))
        : Optional.empty();
  }

  private static void refuseUnlessLower(Settings read, Levels.Step step, Levels.Step better) {
    Bound bound = step.bound();
    boolean least = bound.side() == Bound.Side.AT_LEAST;
    Setting<Amount> side = least ? BoundKind.AT_LEAST : BoundKind.AT_MOST;
    int order = bound.amount().compareTo(better.bound().amount());
    if (bound.side() != better.bound().side()) {
      read.refuse(side, "`at-least` and `at-most` cannot both be in one list of levels", "");
    } else if (least ? order >= 0 : order <= 0) {
      read.refuse(
          side,
          "this level is never reached: the level before it takes everything that this one would",
          "put the best level first");
    }
    if (step.points().compareTo(better.points()) >= 0) {
      read.refuse(
          POINTS,
          "a level that is easier to reach must give fewer points than the one before it ("
              + better.points() + "), not " + step.points(),
          "");
    }
  }
}
