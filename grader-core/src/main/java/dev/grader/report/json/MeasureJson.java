package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;

/** {@link Measure} in both files; {@code kind} says which. */
final class MeasureJson {
  private MeasureJson() {}

  static void write(JsonGenerator json, SortedMap<String, Measure> measures) throws IOException {
    json.writeObjectFieldStart("measures");
    for (Map.Entry<String, Measure> measure : measures.entrySet()) {
      json.writeObjectFieldStart(measure.getKey());
      members(measure.getValue()).write(json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static JsonText.Content members(Measure measure) {
    return measure.match(
        share -> json -> {
          json.writeStringField("kind", "share");
          json.writeNumberField("part", share.part());
          json.writeNumberField("whole", share.whole());
        },
        quantity -> json -> {
          json.writeStringField("kind", "quantity");
          json.writeNumberField("value", quantity.value());
          json.writeStringField("unit", JsonText.word(quantity.unit()));
        },
        undefined -> json -> {
          json.writeStringField("kind", "undefined");
          json.writeStringField("why", undefined.why());
        });
  }

  static Measure read(JsonValue value) throws UnreadableFileException {
    return value.object(members -> {
      JsonValue kind = members.get("kind");
      return switch (kind.text()) {
        case "share" ->
          new Measure.Share(
              members.get("part").wholeNumber(), members.get("whole").wholeNumber());
        case "quantity" ->
          new Measure.Quantity(
              members.get("value").number(), members.get("unit").word(Unit.values()));
        case "undefined" -> new Measure.Undefined(members.get("why").text());
        default -> throw kind.expected("one of share, quantity, undefined");
      };
    });
  }
}
