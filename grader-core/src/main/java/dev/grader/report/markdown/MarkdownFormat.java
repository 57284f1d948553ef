package dev.grader.report.markdown;

import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A comment for a pull request, never longer than GitHub takes. */
public final class MarkdownFormat implements ReportFormat {
  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public String fileName() {
    return "report.md";
  }

  @Override
  public String meaning() {
    return "A comment for a pull request or the summary of a CI step.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Comment comment = new Comment();
    Summary.add(report, comment);
    Reasons.add(report, comment);
    Background.add(report, comment);
    out.write(comment.toString().getBytes(StandardCharsets.UTF_8));
  }
}
