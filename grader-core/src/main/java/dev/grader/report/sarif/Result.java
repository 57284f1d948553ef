package dev.grader.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.report.Foreign;
import dev.grader.report.Reported;
import dev.grader.report.Wording;
import java.io.IOException;

/** One finding as a result. */
final class Result {
  private static final int LINES = 20;
  private static final int LINE = 300;
  private static final String FINGERPRINT = "grader/v1";

  private Result() {}

  static void write(JsonGenerator json, Reported reported, int rule) throws IOException {
    Finding finding = reported.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", Rules.id(reported));
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", level(finding.severity()));
    json.writeObjectFieldStart("message");
    json.writeStringField("text", message(reported));
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    location(json, reported);
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, reported.fingerprint());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String message(Reported reported) {
    Finding finding = reported.finding();
    String text = String.join("\n", Foreign.lines(finding.message(), LINES, LINE));
    String place = reported.path().isEmpty() ? Wording.place(finding) : "";
    String all = place.isEmpty() ? text : Foreign.line(place, LINE) + ": " + text;
    return all.isEmpty() ? Foreign.line(finding.rule(), LINE) : all;
  }

  private static void location(JsonGenerator json, Reported reported) throws IOException {
    Finding finding = reported.finding();
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", Uri.of(reported.path()));
    json.writeStringField("uriBaseId", SarifFormat.ROOT);
    json.writeEndObject();
    if (!reported.path().isEmpty() && finding.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", finding.line());
      if (finding.column() > 0) {
        json.writeNumberField("startColumn", finding.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
