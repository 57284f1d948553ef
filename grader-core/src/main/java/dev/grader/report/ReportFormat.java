package dev.grader.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A way to show a report. Pure: reads no clock and computes nothing; the same report gives the same
 * bytes.
 */
public interface ReportFormat {
  /** Returns the word after {@code --format}. */
  String id();

  /** Returns the name of the file in the output folder, such as {@code report.html}. */
  String fileName();

  /** Returns one sentence: what it is for. */
  String meaning();

  /** Writes the whole report; all text from the submission is made harmless for this format. */
  void write(Report report, OutputStream out) throws IOException;
}
