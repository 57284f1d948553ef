package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Provenance;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;

/** {@link Provenance}, which both files hold. */
final class ProvenanceJson {
  private ProvenanceJson() {}

  static void write(JsonGenerator json, Provenance provenance) throws IOException {
    json.writeObjectFieldStart("provenance");
    json.writeStringField("grader", provenance.grader());
    json.writeStringField("startedAt", provenance.startedAt().toString());
    write(json, provenance.sandbox());
    write(json, "tools", provenance.tools());
    write(json, "limits", provenance.limits());
    json.writeArrayFieldStart("phases");
    for (Provenance.Phase phase : provenance.phases()) {
      json.writeStartObject();
      json.writeStringField("name", phase.name());
      json.writeStringField("took", phase.took().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Provenance.SandboxUsed sandbox) throws IOException {
    json.writeObjectFieldStart("sandbox");
    json.writeStringField("name", sandbox.name());
    json.writeStringField("runtime", sandbox.runtime());
    json.writeStringField("image", sandbox.image());
    json.writeStringField("python", sandbox.python());
    json.writeStringField("pythonReason", sandbox.pythonReason());
    BackgroundJson.writeTexts(json, "weaknesses", sandbox.weaknesses());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, SortedMap<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  static Provenance read(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new Provenance(
        members.get("grader").text(),
        members.get("startedAt").instant(),
        members.get("sandbox").object(ProvenanceJson::readSandbox),
        members.get("tools").map(JsonValue::text),
        members.get("limits").map(JsonValue::text),
        members.get("phases").list(ProvenanceJson::readPhase)));
  }

  private static Provenance.SandboxUsed readSandbox(JsonMembers members)
      throws UnreadableFileException {
    return new Provenance.SandboxUsed(
        members.get("name").text(),
        members.get("runtime").text(),
        members.get("image").text(),
        members.get("python").text(),
        members.get("pythonReason").text(),
        members.get("weaknesses").list(JsonValue::text));
  }

  private static Provenance.Phase readPhase(JsonValue value) throws UnreadableFileException {
    return value.object(members ->
        new Provenance.Phase(members.get("name").text(), members.get("took").duration()));
  }
}
