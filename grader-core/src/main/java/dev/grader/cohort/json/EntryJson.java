package dev.grader.cohort.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.cohort.Effort;
import dev.grader.cohort.Ranking;
import dev.grader.cohort.Standing;
import dev.grader.report.JsonText;
import dev.grader.score.GateResult;
import dev.grader.score.PointRange;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One who is ranked. */
final class EntryJson {
  private EntryJson() {}

  static void write(JsonGenerator json, Ranking.Entry entry) throws IOException {
    Standing standing = entry.standing();
    json.writeStartObject();
    json.writeStringField("key", entry.member().key());
    json.writeStringField("candidate", entry.member().candidate());
    json.writeStringField("notes", entry.member().notes());
    json.writeStringField("commit", standing.commit());
    json.writeObjectFieldStart("place");
    json.writeNumberField("best", entry.best());
    json.writeNumberField("worst", entry.worst());
    json.writeEndObject();
    write(json, standing.points());
    json.writeObjectFieldStart("percent");
    json.writeNumberField("low", standing.percent().low());
    json.writeNumberField("high", standing.percent().high());
    json.writeEndObject();
    json.writeStringField("grade", standing.grade());
    writeParts(json, standing);
    write(json, "inconclusive", standing.inconclusive());
    write(json, "open", standing.open());
    write(json, standing.effort());
    json.writeEndObject();
  }

  private static void writeParts(JsonGenerator json, Standing standing) throws IOException {
    json.writeArrayFieldStart("gates");
    for (GateResult gate : standing.gates()) {
      write(json, gate);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("categories");
    for (Standing.Category category : standing.categories()) {
      write(json, category);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, List<String> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, PointRange points) throws IOException {
    json.writeObjectFieldStart("points");
    json.writeNumberField("low", points.low().value());
    json.writeNumberField("high", points.high().value());
    json.writeNumberField("of", points.of().value());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, GateResult gate) throws IOException {
    json.writeStartObject();
    json.writeStringField("criterion", gate.criterion());
    json.writeStringField("title", gate.title());
    json.writeStringField("state", JsonText.word(gate.state()));
    json.writeStringField("reason", gate.reason());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Standing.Category category) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", category.id());
    json.writeStringField("title", category.title());
    write(json, category.points());
    json.writeArrayFieldStart("criteria");
    for (Standing.Criterion criterion : category.criteria()) {
      json.writeStartObject();
      json.writeStringField("id", criterion.id());
      json.writeStringField("status", JsonText.word(criterion.status()));
      write(json, criterion.points());
      json.writeArrayFieldStart("findings");
      for (Map.Entry<String, Integer> rule : criterion.findings().entrySet()) {
        json.writeStartObject();
        json.writeStringField("rule", rule.getKey());
        json.writeNumberField("count", rule.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Effort effort) throws IOException {
    if (effort.isKnown()) {
      json.writeObjectFieldStart("effort");
      json.writeNumberField("sessions", effort.sessions());
      json.writeStringField("worked", effort.worked().toString());
      json.writeStringField("span", effort.span().toString());
      json.writeEndObject();
    }
  }
}
