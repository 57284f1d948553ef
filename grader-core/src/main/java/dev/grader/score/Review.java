package dev.grader.score;

import java.time.Instant;

/**
 * What a person decided about one criterion.
 *
 * @param criterion its id
 * @param points as a report counts them: from 0 to its worth; of a penalty, from the worth below 0
 *     to 0
 * @param reason why, for whoever reads the report; not blank
 * @param by who decided; not blank
 * @param at when
 */
public record Review(String criterion, Points points, String reason, String by, Instant at) {
  /** Throws {@link IllegalArgumentException} where nobody says why, or who. */
  public Review {
    requireText(reason, "reason");
    requireText(by, "name of a reviewer");
  }

  private static void requireText(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a review needs a " + what);
    }
  }
}
