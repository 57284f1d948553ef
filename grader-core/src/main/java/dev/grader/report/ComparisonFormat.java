package dev.grader.report;

import java.io.IOException;
import java.io.OutputStream;

/** A way to show a comparison. Pure, as {@link ReportFormat} is. */
public interface ComparisonFormat {
  /** Returns the word after {@code --format}. */
  String id();

  /** Writes the whole comparison; all text from a submission is made harmless for this format. */
  void write(Comparison comparison, OutputStream out) throws IOException;
}
