package dev.grader.score;

import dev.grader.evidence.Evidence;
import java.util.Optional;

/**
 * No scale: no evidence decides the points, but a person does, or whoever alone can measure it.
 *
 * @param why one clause: what is waited for
 */
public record Open(String why) implements Scale {

  @Override
  public Verdict award(Evidence.Gathered evidence, Points worth) {
    return new Verdict.Unknown(why);
  }

  @Override
  public Optional<String> measured() {
    return Optional.empty();
  }

  @Override
  public String rule() {
    return why;
  }
}
