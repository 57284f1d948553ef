package dev.grader.report.comparison;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Finding;
import dev.grader.report.Change;
import dev.grader.report.Comparison;
import dev.grader.report.ComparisonFormat;
import dev.grader.report.JsonText;
import dev.grader.score.PointRange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The comparison for programs. Its JSON Schema is the resource
 * {@code dev/grader/report/comparison.schema.json}.
 */
public final class JsonComparison implements ComparisonFormat {
  @Override
  public String id() {
    return "json";
  }

  @Override
  public void write(Comparison comparison, OutputStream out) throws IOException {
    JsonText.object(out, json -> {
      json.writeStringField("schema", Comparison.SCHEMA);
      side(json, "before", comparison.before());
      side(json, "after", comparison.after());
      json.writeBooleanField("worse", comparison.isWorse());
      json.writeArrayFieldStart("criteria");
      for (Change change : comparison.changes()) {
        write(json, change);
      }
      json.writeEndArray();
    });
  }

  private static void side(JsonGenerator json, String name, Comparison.Side side)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("candidate", side.candidate());
    json.writeStringField("commit", side.commit());
    json.writeStringField("rubricSha256", side.rubric());
    points(json, side.points());
    json.writeNumberField("percentLow", side.percent().low());
    json.writeNumberField("percentHigh", side.percent().high());
    json.writeStringField("grade", side.grade());
    json.writeEndObject();
  }

  private static void points(JsonGenerator json, PointRange points) throws IOException {
    json.writeNumberField("low", points.low().value());
    json.writeNumberField("high", points.high().value());
    json.writeNumberField("of", points.of().value());
  }

  private static void write(JsonGenerator json, Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("criterion", change.line().id());
    json.writeStringField("title", change.line().title());
    json.writeStringField("change", JsonText.word(change.kind()));
    outcome(json, "before", change.before());
    outcome(json, "after", change.after());
    findings(json, "newFindings", change.appeared());
    findings(json, "goneFindings", change.gone());
    json.writeEndObject();
  }

  private static void outcome(JsonGenerator json, String name, Optional<Comparison.Outcome> outcome)
      throws IOException {
    if (outcome.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeStringField("status", JsonText.word(outcome.get().award().status()));
      points(json, outcome.get().award().points());
      if (outcome.get().gate().isPresent()) {
        json.writeStringField("gate", JsonText.word(outcome.get().gate().get()));
      }
      json.writeEndObject();
    }
  }

  private static void findings(JsonGenerator json, String name, List<Finding> findings)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeStringField("severity", JsonText.word(finding.severity()));
      json.writeStringField("path", finding.path());
      json.writeNumberField("line", finding.line());
      json.writeStringField("commit", finding.commit());
      json.writeStringField("message", finding.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
