package dev.grader.score;

import dev.grader.evidence.Evidence;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code scale: {share: formatted}} - the points times a share.
 *
 * @param measure a share
 * @param phrase how a reason tells its value; "" where its name will do
 */
public record Proportional(String measure, String phrase) implements Scale {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** Returns one that reasons call by its name. */
  public Proportional(String measure) {
    this(measure, "");
  }

  @Override
  public Verdict award(Evidence.Gathered evidence, Points worth) {
    return Verdict.on(
        evidence,
        measure,
        value -> new Verdict.Earned(
            value.between(BigDecimal.ZERO, ALL, worth), value.factIn(evidence.summary(), phrase)));
  }

  @Override
  public Optional<String> measured() {
    return Optional.of(measure);
  }

  @Override
  public String rule() {
    return "in proportion to `" + measure + "`";
  }
}
