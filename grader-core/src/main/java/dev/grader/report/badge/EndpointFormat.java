package dev.grader.report.badge;

import dev.grader.report.JsonText;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;

/** {@code --format badge-endpoint}: the badge as the endpoint of shields.io wants it. */
public final class EndpointFormat implements ReportFormat {
  @Override
  public String id() {
    return "badge-endpoint";
  }

  @Override
  public String fileName() {
    return "report.badge.json";
  }

  @Override
  public String meaning() {
    return "A badge as JSON, for the endpoint of shields.io.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Label label = Label.of(report);
    JsonText.object(out, json -> {
      json.writeNumberField("schemaVersion", 1);
      json.writeStringField("label", Label.NAME);
      json.writeStringField("message", label.message());
      json.writeStringField("color", label.colour());
    });
  }
}
