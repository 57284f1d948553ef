package dev.grader.check;

import dev.grader.evidence.Unit;

/**
 * A measure that a check has.
 *
 * @param name kebab-case, as in {@code scale: {share: NAME}}
 * @param unit what its number counts
 * @param meaning one sentence for the author of a rubric
 * @param phrase how a reason tells its value, which stands for {@code {}}, such as {@code {} own
 *     commit(s)} or {@code {} file(s) (is|are) formatted}: what is for one, then for more; "" where
 *     its name will do
 */
public record MeasureType(String name, Unit unit, String meaning, String phrase) {
  /** Returns one that reasons call by its name. */
  public MeasureType(String name, Unit unit, String meaning) {
    this(name, unit, meaning, "");
  }

  /** Returns this measure with a phrase. */
  public MeasureType told(String how) {
    return new MeasureType(name, unit, meaning, how);
  }
}
