package dev.grader.cohort;

import java.io.IOException;
import java.io.OutputStream;

/** A way to show a movement. Pure, as {@link CohortFormat} is. */
public interface MovementFormat {
  /** Returns the word after {@code --format}. */
  String id();

  /** Writes the whole movement; all text from outside is made harmless for this format. */
  void write(Movement movement, OutputStream out) throws IOException;
}
