package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;

/** {@link Evidence} in the dossier; {@code kind} says which. */
final class EvidenceJson {
  private EvidenceJson() {}

  static void write(JsonGenerator json, SortedMap<String, Evidence> evidence) throws IOException {
    json.writeObjectFieldStart("evidence");
    for (Map.Entry<String, Evidence> answer : evidence.entrySet()) {
      json.writeObjectFieldStart(answer.getKey());
      members(answer.getValue()).write(json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static JsonText.Content members(Evidence evidence) {
    return evidence.match(
        gathered -> json -> {
          json.writeStringField("kind", "gathered");
          json.writeStringField("summary", gathered.summary());
          MeasureJson.write(json, gathered.measures());
          FindingJson.write(json, "findings", gathered.findings());
        },
        missing -> json -> {
          json.writeStringField("kind", "missing");
          json.writeStringField("fault", JsonText.word(missing.fault()));
          json.writeStringField("reason", missing.reason());
          FindingJson.write(json, "findings", missing.findings());
        },
        notApplicable -> json -> {
          json.writeStringField("kind", "not-applicable");
          json.writeStringField("reason", notApplicable.reason());
        });
  }

  static Evidence read(JsonValue value) throws UnreadableFileException {
    return value.object(members -> {
      JsonValue kind = members.get("kind");
      return switch (kind.text()) {
        case "gathered" ->
          new Evidence.Gathered(
              members.get("measures").map(MeasureJson::read),
              members.get("findings").list(FindingJson::read),
              members.get("summary").text());
        case "missing" ->
          new Evidence.Missing(
              members.get("fault").word(Fault.values()),
              members.get("reason").text(),
              members.get("findings").list(FindingJson::read));
        case "not-applicable" ->
          new Evidence.NotApplicable(members.get("reason").text());
        default -> throw kind.expected("one of gathered, missing, not-applicable");
      };
    });
  }
}
