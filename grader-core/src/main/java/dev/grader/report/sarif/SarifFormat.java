package dev.grader.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.report.Foreign;
import dev.grader.report.JsonText;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.Reported;
import dev.grader.report.Wording;
import dev.grader.score.Award;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * {@code --format sarif}: findings as SARIF 2.1.0, for GitHub code scanning and editors. Paths are
 * relative to the root of the submission, called SRCROOT.
 */
public final class SarifFormat implements ReportFormat {
  static final String ROOT = "SRCROOT";

  /** GitHub shows no more for one run. */
  private static final int RESULTS = 5000;

  private static final int TEXT = 600;

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public String fileName() {
    return "report.sarif";
  }

  @Override
  public String meaning() {
    return "SARIF 2.1.0: findings for code scanning and editors.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    List<Reported> all = Reported.of(report);
    List<Reported> results = all.stream().limit(RESULTS).toList();
    JsonText.object(out, json -> {
      json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      Rules rules = Rules.of(results);
      tool(json, report, rules);
      json.writeObjectFieldStart("automationDetails");
      json.writeStringField("id", "grader/" + Uri.encoded(report.rubric().id()) + "/");
      json.writeEndObject();
      json.writeStringField("columnKind", "unicodeCodePoints");
      root(json);
      invocation(json, report, all.size() - results.size());
      Map<String, Integer> indexes = rules.indexes();
      json.writeArrayFieldStart("results");
      for (Reported each : results) {
        Result.write(json, each, indexes.getOrDefault(Rules.id(each), 0));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    });
  }

  private static void tool(JsonGenerator json, Report report, Rules rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "grader");
    json.writeStringField("version", Foreign.line(report.provenance().grader(), TEXT));
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void root(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    text(json, "description", "The root of the submission.");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What could not be found out, and what is left out, are notifications and no results. */
  private static void invocation(JsonGenerator json, Report report, int left) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", report.inconclusive().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Award award : report.inconclusive()) {
      notification(json, "error", award.line().title() + ": " + award.reason());
    }
    if (left > 0) {
      notification(json, "warning", Wording.count(left, "more finding") + " are left out here.");
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void notification(JsonGenerator json, String level, String message)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    text(json, "message", message);
    json.writeEndObject();
  }

  /** Writes a message of one harmless line. */
  static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", Foreign.line(text, TEXT));
    json.writeEndObject();
  }
}
