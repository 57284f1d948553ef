package dev.grader.cohort;

import java.math.BigDecimal;

/** What stands in one cell of a {@link RankingTable}. */
public sealed interface Cell {
  /** Nothing is known, or there is nothing to say. */
  Cell EMPTY = new Text("");

  /** Text, not yet harmless. */
  record Text(String text) implements Cell {}

  /** A number that a spreadsheet can add up. */
  record Amount(BigDecimal number) implements Cell {
    static Amount of(long number) {
      return new Amount(BigDecimal.valueOf(number));
    }
  }
}
