package dev.grader.report.gitlab;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Severity;
import dev.grader.report.Foreign;
import dev.grader.report.JsonText;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.Reported;
import java.io.IOException;
import java.io.OutputStream;

/**
 * {@code --format gitlab}: findings as GitLab's Code Quality reads them
 * ({@code artifacts:reports:codequality}), for the merge request.
 */
public final class GitlabFormat implements ReportFormat {
  private static final int MESSAGE = 500;
  private static final int RULE = 100;
  private static final int PATH = 1000;

  @Override
  public String id() {
    return "gitlab";
  }

  @Override
  public String fileName() {
    return "report.gitlab.json";
  }

  @Override
  public String meaning() {
    return "GitLab Code Quality: findings for a merge request.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    JsonText.array(out, json -> {
      for (Reported reported : Reported.of(report)) {
        write(json, reported);
      }
    });
  }

  private static void write(JsonGenerator json, Reported reported) throws IOException {
    String path = reported.path();
    json.writeStartObject();
    json.writeStringField("description", description(reported));
    json.writeStringField("check_name", Foreign.line(reported.rule(), RULE));
    json.writeStringField("fingerprint", reported.fingerprint());
    json.writeStringField("severity", severity(reported.finding().severity()));
    json.writeObjectFieldStart("location");
    // GitLab wants a path; what is about no file is about the root.
    json.writeStringField("path", path.isEmpty() ? "." : Foreign.line(path, PATH));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", Math.max(1, reported.finding().line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String description(Reported reported) {
    String message = Foreign.line(reported.finding().message(), MESSAGE);
    return message.isBlank() ? Foreign.line(reported.rule(), RULE) : message;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
