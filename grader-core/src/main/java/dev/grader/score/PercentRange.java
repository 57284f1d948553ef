package dev.grader.score;

import java.math.BigDecimal;

/**
 * The total as a share of the points to be had.
 *
 * @param low in percent with one decimal, rounded half up, at least 0; over 100 where a bonus was
 *     earned
 * @param high likewise
 */
public record PercentRange(BigDecimal low, BigDecimal high) {}
