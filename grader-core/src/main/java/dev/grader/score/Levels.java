package dev.grader.score;

import dev.grader.evidence.Evidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code scale: {measure: line-coverage, levels: [{at-least: 80%, points: 10, label: thorough}]}} -
 * the points of the first step that is reached; none where no step is.
 *
 * @param measure a share or a number
 * @param steps best first; at least one
 * @param phrase how a reason tells the value; "" where its name will do
 */
public record Levels(String measure, List<Step> steps, String phrase) implements Scale {
  /** Copies. */
  public Levels {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("levels need at least one step");
    }
  }

  /** Returns one that reasons call by its name. */
  public Levels(String measure, List<Step> steps) {
    this(measure, steps, "");
  }

  /**
   * One described level.
   *
   * @param points what it gives
   * @param label for people; "" for none
   */
  public record Step(Bound bound, Points points, String label) {
    private String shown() {
      return bound.shown() + (label.isEmpty() ? "" : " (" + label + ")");
    }
  }

  @Override
  public Verdict award(Evidence.Gathered evidence, Points worth) {
    return Verdict.on(evidence, measure, value -> {
      Optional<Step> reached =
          steps.stream().filter(step -> step.bound().holds(value)).findFirst();
      Points points = reached.map(Step::points).orElse(Points.ZERO);
      String lowest = steps.get(steps.size() - 1).bound().missed();
      String level = reached.map(Step::shown).orElse(lowest);
      String fact = value.fact(phrase, borders());
      return new Verdict.Earned(points.compareTo(worth) > 0 ? worth : points, fact + ", " + level);
    });
  }

  private BigDecimal[] borders() {
    return steps.stream().map(step -> step.bound().amount()).toArray(BigDecimal[]::new);
  }

  @Override
  public Optional<String> measured() {
    return Optional.of(measure);
  }

  @Override
  public String rule() {
    return "by levels of `" + measure + "`: "
        + steps.stream()
            .map(step -> step.shown() + " gives " + step.points())
            .collect(Collectors.joining("; "));
  }
}
