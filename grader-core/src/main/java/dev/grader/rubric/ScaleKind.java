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
import dev.grader.evidence.Severity;
import dev.grader.score.AllOrNothing;
import dev.grader.score.PerFinding;
import dev.grader.score.Points;
import dev.grader.score.Proportional;
import dev.grader.score.Scale;
import dev.grader.score.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How a criterion scores what a check measures; one of five. */
final class ScaleKind implements Kind<Scale> {
  static final String EXPECTED =
      "a mapping with one of share, per-finding, levels, all-or-nothing, target";

  private static final Setting<Points> PER_FINDING =
      Setting.of("per-finding", Worth.OR_NONE, "All points, less these for each finding.");
  private static final Setting<SortedMap<String, Points>> BY_RULE = Setting.of(
          "by-rule",
          Kind.mapOf(Kind.text(), Worth.OR_NONE),
          "Other costs by the start of a finding's rule, such as {S: 2}.")
      .orElse(new TreeMap<>());
  private static final Setting<SortedMap<Severity, Points>> BY_SEVERITY = Setting.of(
          "by-severity",
          Kind.mapOf(Kind.oneOf(Severity.class), Worth.OR_NONE),
          "Other costs by a finding's severity, such as {error: 2}.")
      .orElse(new TreeMap<>());
  private static final Setting<List<Settings>> LEVELS = Setting.of(
      "levels",
      Kind.someOf(LevelKind.STEP),
      "The points of the first level that `measure` reaches, best level first.");
  private static final Setting<Amount> FROM =
      Setting.required("from", Amount.KIND, "The value that gives no points.");
  private static final Setting<Amount> TO =
      Setting.required("to", Amount.KIND, "The value that gives all points.");

  private final Setting<MeasureType> share;
  private final Setting<MeasureType> measure;
  private final Setting<AllOrNothing> allOrNothing;
  private final Setting<Target> target;
  private final Choice choice;
  private final Kind<Scale> mapping;

  ScaleKind(CheckType check) {
    share = Setting.of(
        "share", new MeasureKind(check, true), "The points in proportion to this share.");
    measure = Setting.of(
        "measure", new MeasureKind(check, false), "What the steps of `levels` are held against.");
    allOrNothing = Setting.of(
        "all-or-nothing",
        new BoundKind(check),
        "All points where this is met: no-findings, or a measure with at-least or at-most.");
    target = Setting.of(
        "target",
        target(Setting.required("measure", new MeasureKind(check, false), "What is measured.")),
        "No points at `from`, all at `to`, in proportion between; in either direction.");
    choice = Choice.of(share, PER_FINDING, LEVELS, allOrNothing, target);
    mapping = new MappingKind<>(
        expected(),
        List.of(share, PER_FINDING, BY_RULE, BY_SEVERITY, measure, LEVELS, allOrNothing, target),
        companions(choice.rule()),
        this::scale);
  }

  private static Map<String, Object> companions(Map<String, Object> rule) {
    Map<String, Object> rules = new TreeMap<>(rule);
    rules.put(
        "dependentRequired",
        Map.of(
            "by-rule", List.of("per-finding"),
            "by-severity", List.of("per-finding"),
            "measure", List.of("levels"),
            "levels", List.of("measure")));
    return rules;
  }

  private static Kind<Target> target(Setting<MeasureType> measure) {
    return Kind.mapping(
        "a mapping with measure, from and to", List.of(measure, FROM, TO), settings -> {
          Optional<MeasureType> found = settings.find(measure);
          for (Setting<Amount> end : List.of(FROM, TO)) {
            found.ifPresent(each ->
                settings.find(end).ifPresent(that -> that.refuseUnlessFor(each, settings, end)));
          }
          if (settings.isSound()
              && settings.get(FROM).value().compareTo(settings.get(TO).value()) == 0) {
            settings.refuse(TO, "`from` and `to` must differ", "");
          }
          return settings.isSound()
              ? Optional.of(new Target(
                  settings.get(measure).name(),
                  settings.get(FROM).value(),
                  settings.get(TO).value(),
                  settings.get(measure).unit(),
                  settings.get(measure).phrase()))
              : Optional.empty();
        });
  }

  private Optional<Scale> scale(Settings settings) {
    Optional<Setting<?>> chosen = choice.in(settings);
    refuseWithout(settings, PER_FINDING, BY_RULE, BY_SEVERITY);
    refuseWithout(settings, LEVELS, measure);
    if (settings.has(LEVELS) && !settings.has(measure)) {
      settings.refuse(
          LEVELS, "`levels` need a `measure` beside them", "add `measure:` above `levels:`");
    }
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    return Stream.<Optional<? extends Scale>>of(
            settings.find(share).map(found -> new Proportional(found.name(), found.phrase())),
            settings.find(PER_FINDING).flatMap(cost -> perFinding(settings, cost)),
            settings
                .find(LEVELS)
                .flatMap(steps ->
                    settings.find(measure).flatMap(found -> LevelKind.levels(found, steps))),
            settings.find(allOrNothing),
            settings.find(target))
        .<Scale>flatMap(Optional::stream)
        .findFirst();
  }

  private static void refuseWithout(Settings settings, Setting<?> main, Setting<?>... others) {
    for (Setting<?> other : others) {
      if (settings.has(other) && !settings.has(main)) {
        settings.refuse(
            other, "`" + other.name() + "` means nothing without `" + main.name() + "`", "");
      }
    }
  }

  private static Optional<PerFinding> perFinding(Settings settings, Points cost) {
    PerFinding scale = new PerFinding(cost, settings.get(BY_RULE), settings.get(BY_SEVERITY));
    boolean free = Stream.of(
            List.of(cost), scale.byRule().values(), scale.bySeverity().values())
        .flatMap(costs -> costs.stream())
        .allMatch(Points.ZERO::equals);
    if (free) {
      settings.refuse(
          PER_FINDING, "findings that cost nothing decide nothing", "write more than 0");
    }
    return Optional.of(scale);
  }

  @Override
  public Optional<Scale> read(String name, Node node, Problems problems) {
    return mapping.read(name, node, problems);
  }

  @Override
  public String expected() {
    return EXPECTED;
  }

  @Override
  public Map<String, Object> schema() {
    return mapping.schema();
  }
}
