package dev.grader.rubric;

import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Choice;
import dev.grader.config.Kind;
import dev.grader.config.MappingKind;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import dev.grader.score.AllOrNothing;
import dev.grader.score.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule that is met or not: {@code no-findings}, or a measure with a border. */
record BoundKind(CheckType check) implements Kind<AllOrNothing> {
  static final Setting<Amount> AT_LEAST =
      Setting.of("at-least", Amount.KIND, "The lowest value that will do.");
  static final Setting<Amount> AT_MOST =
      Setting.of("at-most", Amount.KIND, "The highest value that will do.");
  static final Choice SIDE = Choice.of(AT_LEAST, AT_MOST);
  private static final Kind<String> NO_FINDINGS = Kind.oneOf("no-findings");

  @Override
  public Optional<AllOrNothing> read(String name, Node node, Problems problems) {
    if (node instanceof Node.Mapping) {
      return border().read(name, node, problems).map(Optional::of).map(AllOrNothing::new);
    }
    if (NO_FINDINGS.read(name, node, Problems.none()).isEmpty()) {
      problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown());
      return Optional.empty();
    }
    return Optional.of(new AllOrNothing(Optional.empty()));
  }

  @Override
  public String expected() {
    return "no-findings, or a mapping with measure and at-least or at-most";
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(NO_FINDINGS.schema(), border().schema()));
  }

  private Kind<Bound> border() {
    Setting<MeasureType> measure = Setting.required(
        "measure", new MeasureKind(check, false), "What is held against the border.");
    return new MappingKind<>(
        expected(),
        List.of(measure, AT_LEAST, AT_MOST),
        SIDE.rule(),
        settings -> SIDE.in(settings)
            .flatMap(any -> settings.find(measure))
            .flatMap(found -> bound(settings, found))
            .filter(bound -> !refusedAsAlwaysMet(settings, bound)));
  }

  /** Reads at-least or at-most, whichever is there. */
  static Optional<Bound> bound(Settings settings, MeasureType measure) {
    boolean least = settings.has(AT_LEAST);
    Setting<Amount> side = least ? AT_LEAST : AT_MOST;
    Optional<Amount> amount = settings.find(side);
    amount.ifPresent(each -> each.refuseUnlessFor(measure, settings, side));
    return amount.map(each -> new Bound(
        measure.name(),
        least ? Bound.Side.AT_LEAST : Bound.Side.AT_MOST,
        each.value(),
        measure.unit(),
        measure.phrase()));
  }

  private static boolean refusedAsAlwaysMet(Settings settings, Bound bound) {
    boolean least = bound.side() == Bound.Side.AT_LEAST;
    boolean always = least
        ? bound.amount().signum() == 0
        : bound.unit() == Unit.SHARE && bound.amount().compareTo(BigDecimal.valueOf(100)) >= 0;
    if (always) {
      settings.refuse(
          least ? AT_LEAST : AT_MOST,
          "every value of `" + bound.measure() + "` meets this, so it decides nothing",
          least ? "write more than 0" : "write less than 100%");
    }
    return always;
  }
}
