package dev.grader.check;

import dev.grader.evidence.Unit;

/**
 * A measure that a check has.
 *
 * @param name kebab-case, as in {@code scale: {share: NAME}}
 * @param unit what its number counts
 * @param meaning one sentence for the author of a rubric
 */
public record MeasureType(String name, Unit unit, String meaning) {}
