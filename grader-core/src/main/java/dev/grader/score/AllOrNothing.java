package dev.grader.score;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Severity;
import java.util.Optional;

/**
 * {@code scale: {all-or-nothing: {measure: complexity, at-most: 10}}} - all points where a bound
 * holds, else none; {@code scale: {all-or-nothing: no-findings}} - all points where nothing was
 * found but facts to know ({@link Severity#INFO}).
 *
 * @param bound absent: there must be no finding
 */
public record AllOrNothing(Optional<Bound> bound) implements Scale {

  @Override
  public Verdict award(Evidence.Gathered evidence, Points worth) {
    if (bound.isEmpty()) {
      return Verdict.onFindings(evidence, findings -> {
        int real = (int) findings.stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .count();
        return new Verdict.Earned(real == 0 ? worth : Points.ZERO, fact(real));
      });
    }
    Bound border = bound.get();
    return Verdict.on(evidence, border.measure(), value -> {
      boolean met = border.holds(value);
      String fact = value.fact(border.phrase(), border.amount());
      return new Verdict.Earned(
          met ? worth : Points.ZERO, fact + ", " + (met ? border.shown() : border.missed()));
    });
  }

  private static String fact(int findings) {
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
