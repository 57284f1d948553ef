package dev.grader.rubric;

import dev.grader.check.CheckRequest;
import dev.grader.check.CheckType;
import dev.grader.config.Choice;
import dev.grader.config.Kind;
import dev.grader.config.MappingKind;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.score.AllOrNothing;
import dev.grader.score.Gate;
import dev.grader.score.Levels;
import dev.grader.score.Line;
import dev.grader.score.Marking;
import dev.grader.score.Open;
import dev.grader.score.Points;
import dev.grader.score.Scale;
import dev.grader.score.WhenUndefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One criterion that asks one known check. */
final class CriterionKind {
  private static final Setting<String> ID =
      Setting.required("id", Kind.id(), "Kebab-case, unique in the rubric.");
  private static final Setting<String> TITLE =
      Setting.required("title", Kind.text(), "What is asked for, in words for the candidate.");
  private static final Setting<String> REMEDIATION = Setting.of(
          "remediation", Kind.prose(), "How the candidate can earn the points.")
      .orElse("");
  private static final Setting<Points> POINTS =
      Setting.of("points", Worth.SOME, "The most it gives, within the total.");
  private static final Setting<Points> BONUS =
      Setting.of("bonus", Worth.SOME, "The most it gives, above the total.");
  private static final Setting<Points> PENALTY = Setting.of(
      "penalty", Worth.SOME, "The most it takes off; it takes off what the scale does not give.");
  private static final Choice WORTH = Choice.of(POINTS, BONUS, PENALTY);
  private static final Setting<List<String>> FINDINGS = Setting.of(
      "findings",
      Kind.listOf(Kind.text()),
      "Only findings whose rule begins with one of these count and are shown; without it, all.");
  private static final List<String> ALL_FINDINGS = List.of(""); // every rule begins with it
  private static final Setting<WhenUndefined> UNDEFINED = Setting.of(
      "undefined",
      Kind.oneOf(WhenUndefined.class),
      "What a measure without a value gives, such as a share of no files. Default: zero; for a"
          + " penalty, full, so nothing is taken off.");
  private static final Setting<Line.Visibility> VISIBILITY = Setting.of(
          "visibility",
          Kind.oneOf(Line.Visibility.class),
          "Whether candidates may see it: always, after the results are out, or never.")
      .orElse(Line.Visibility.ALWAYS);

  private final boolean judgedByPeople;
  private final Setting<String> check;
  private final Setting<CheckRequest> with;
  private final Setting<Scale> scale;
  private final Setting<AllOrNothing> gate;
  private final MappingKind<Criterion> mapping;

  CriterionKind(CheckType type, Node.Mapping assignment) {
    judgedByPeople = type.measures().isEmpty();
    check = Setting.required("check", Kind.oneOf(type.id()), type.meaning());
    with = Setting.of("with", new WithKind(type, assignment), "Settings of the check.");
    scale = Setting.required("scale", new ScaleKind(type), "How it scores what is measured.");
    gate = Setting.of("gate", new BoundKind(type), "A must-pass rule apart from the points.");
    mapping = new MappingKind<>(
        expected(),
        judgedByPeople ? keys(check, with) : keys(check, with, scale, gate),
        WORTH.rule(),
        this::criterion);
  }

  /** Reports the mistakes of a criterion whose check is missing or unknown. */
  static void readWithoutCheck(Node.Mapping node, List<String> checks, Problems problems) {
    Setting<String> check = Setting.required("check", Kind.oneOf(checks), "What to measure.");
    Setting<Node> with = Setting.of("with", new Unread("settings"), "Settings of the check.");
    Setting<Node> scale =
        Setting.required("scale", new Unread(ScaleKind.EXPECTED), "How it scores.");
    Setting<Node> gate = Setting.of("gate", new Unread("a rule"), "A must-pass rule.");
    Settings settings = Settings.read(node, keys(check, with, scale, gate), problems);
    WORTH.in(settings);
  }

  private static List<Setting<?>> keys(
      Setting<?> check, Setting<?> with, Setting<?> scale, Setting<?> gate) {
    return Stream.concat(keys(check, with).stream(), Stream.of(scale, gate, FINDINGS, UNDEFINED))
        .toList();
  }

  /** What is judged by people has no evidence that a scale, a gate or findings could be of. */
  private static List<Setting<?>> keys(Setting<?> check, Setting<?> with) {
    return List.of(ID, TITLE, REMEDIATION, POINTS, BONUS, PENALTY, VISIBILITY, check, with);
  }

  static String expected() {
    return "a mapping with id, title, points, check and scale";
  }

  MappingKind<Criterion> mapping() {
    return mapping;
  }

  Optional<Criterion> read(String name, Node.Mapping node, Problems problems) {
    List<Node.Entry> entries = new ArrayList<>(node.entries());
    if (node.find(with.name()).isEmpty()) {
      // a check without settings is still asked for those that it requires
      Node nothing = new Node.Mapping(node.at(), List.of());
      entries.add(new Node.Entry(node.at(), with.name(), nothing));
    }
    return mapping.read(name, new Node.Mapping(node.at(), entries), problems);
  }

  private Optional<Criterion> criterion(Settings settings) {
    Optional<Points> worth = WORTH.in(settings).flatMap(any -> worth(settings));
    if (judgedByPeople && worth.isPresent() && settings.isSound()) {
      return Optional.of(judgedByPeople(settings, worth.get()));
    }
    worth.ifPresent(points -> settings
        .find(scale)
        .filter(Levels.class::isInstance)
        .map(Levels.class::cast)
        .ifPresent(levels -> refuseUnreachable(settings, levels, points)));
    if (worth.isEmpty() || !settings.isSound()) {
      return Optional.empty();
    }
    WhenUndefined undefined = settings
        .find(UNDEFINED)
        .orElse(settings.has(PENALTY) ? WhenUndefined.FULL : WhenUndefined.ZERO);
    return Optional.of(new Criterion(
        line(settings, worth.get()),
        settings.get(with),
        new Marking(settings.get(scale), undefined),
        settings.find(FINDINGS).orElse(ALL_FINDINGS),
        settings.find(gate).map(rule -> new Gate(rule, undefined))));
  }

  private Criterion judgedByPeople(Settings settings, Points worth) {
    CheckRequest request = settings.get(with);
    String ask = request
        .check()
        .question()
        .orElse("")
        .strip()
        .replaceAll("\\s+", " ")
        .replaceFirst("\\.+$", "");
    String why = "a person has not decided yet" + (ask.isEmpty() ? "" : ": " + ask);
    Marking marking = new Marking(new Open(why), WhenUndefined.ZERO);
    return new Criterion(line(settings, worth), request, marking, ALL_FINDINGS, Optional.empty());
  }

  private static Optional<Points> worth(Settings settings) {
    return settings.find(POINTS).or(() -> settings.find(BONUS)).or(() -> settings.find(PENALTY));
  }

  private void refuseUnreachable(Settings settings, Levels levels, Points worth) {
    Points best = levels.steps().get(0).points();
    if (best.compareTo(worth) < 0) {
      settings.refuse(
          scale,
          "the best level gives " + best + " of " + worth + " points; the other "
              + worth.minus(best) + " cannot be reached",
          "give " + worth + " for the best level");
    } else if (best.compareTo(worth) > 0) {
      settings.refuse(
          scale,
          "the best level gives " + best + " points, and the criterion is worth " + worth,
          "give " + worth + " for the best level");
    }
  }

  private Line line(Settings settings, Points worth) {
    Line.Kind kind = settings.has(BONUS)
        ? Line.Kind.BONUS
        : settings.has(PENALTY) ? Line.Kind.PENALTY : Line.Kind.REGULAR;
    return new Line(
        settings.get(ID),
        settings.get(TITLE),
        settings.get(check),
        settings.get(REMEDIATION),
        worth,
        kind,
        settings.get(VISIBILITY));
  }
}
