package dev.grader.cohort.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.cohort.Spread;
import dev.grader.report.JsonText;
import dev.grader.score.Status;
import java.io.IOException;

/** How all did in one criterion. */
final class SpreadJson {
  private SpreadJson() {}

  static void write(JsonGenerator json, Spread spread) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", spread.criterion().id());
    json.writeStringField("category", spread.category());
    json.writeStringField("title", spread.criterion().title());
    json.writeStringField("kind", JsonText.word(spread.criterion().kind()));
    json.writeNumberField("worth", spread.criterion().worth().value());
    json.writeNumberField("median", spread.median().value());
    json.writeArrayFieldStart("tenths");
    for (int count : spread.bins()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("candidates");
    for (Status status : Status.values()) {
      json.writeNumberField(JsonText.word(status), spread.count(status));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("rules");
    for (Spread.Rule rule : spread.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule());
      json.writeNumberField("candidates", rule.candidates());
      json.writeNumberField("findings", rule.findings());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
