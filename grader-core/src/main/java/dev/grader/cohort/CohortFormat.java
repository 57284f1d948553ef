package dev.grader.cohort;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A way to show a cohort. Pure: reads no clock and computes nothing; the same cohort gives the same
 * bytes.
 */
public interface CohortFormat {
  /** Returns a word for it, kebab-case and unique. */
  String id();

  /** Returns the name of the file in the folder of a batch, such as {@code ranking.csv}. */
  String fileName();

  /** Returns one sentence: what it is for. */
  String meaning();

  /**
   * Writes the whole file; all text from outside is made harmless for this format. Leaves
   * {@code out} open.
   */
  void write(Cohort cohort, OutputStream out) throws IOException;
}
