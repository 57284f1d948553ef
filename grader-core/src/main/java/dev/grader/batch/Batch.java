package dev.grader.batch;

import dev.grader.rubric.RubricSource;

/**
 * What all submissions of a batch have in common.
 *
 * @param id lower-case letters, digits and hyphens
 * @param title of the rubric, for people
 * @param rubric its text, so that any machine can read it again
 */
public record Batch(String id, String title, RubricSource rubric) {
  /** Throws {@link IllegalArgumentException} where the id is none. */
  public Batch {
    if (!id.matches("[a-z0-9-]{1,100}")) {
      throw new IllegalArgumentException("'" + id + "' is no id of a batch");
    }
  }
}
