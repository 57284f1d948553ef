package dev.grader.score;

import dev.grader.evidence.Evidence;
import java.util.Optional;

/**
 * {@code scale: {all-or-nothing: {measure: complexity, at-most: 10}}} - all points where a bound
 * holds, else none; {@code scale: all-or-nothing} - all points where nothing was found.
 *
 * @param bound absent: there must be no finding
 */
public record AllOrNothing(Optional<Bound> bound) implements Scale {

  @Override
  public Verdict award(Evidence.Gathered evidence, Points worth) {
    if (bound.isEmpty()) {
      return Verdict.onFindings(
          evidence,
          findings -> new Verdict.Earned(
              findings.isEmpty() ? worth : Points.ZERO, fact(evidence, findings.size())));
    }
    Bound border = bound.get();
    return Verdict.on(evidence, border.measure(), value -> {
      boolean met = border.holds(value);
      String fact = value.fact() + ", " + (met ? border.shown() : border.missed());
      return new Verdict.Earned(met ? worth : Points.ZERO, fact);
    });
  }

  private static String fact(Evidence.Gathered evidence, int findings) {
    String summary = Sentence.withoutFullStop(evidence.summary());
    if (!summary.isEmpty()) {
      return summary;
    }
    return switch (findings) {
      case 0 -> "Nothing was found";
      case 1 -> "There is 1 finding";
      default -> "There are " + findings + " findings";
    };
  }

  /** Returns what must hold: "`passed` at least 50%", or "no findings". */
  public String condition() {
    return bound.map(each -> "`" + each.measure() + "` " + each.shown()).orElse("no findings");
  }

  @Override
  public Optional<String> measured() {
    return bound.map(Bound::measure);
  }

  @Override
  public String rule() {
    return "all or nothing: " + condition();
  }
}
