package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Facts;
import dev.grader.evidence.Milestone;
import dev.grader.evidence.Subject;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@link Subject} and {@link Facts}, which both files hold. */
final class BackgroundJson {
  private BackgroundJson() {}

  static void write(JsonGenerator json, Subject subject) throws IOException {
    json.writeObjectFieldStart("submission");
    json.writeStringField("candidate", subject.candidate());
    json.writeStringField("source", subject.source());
    json.writeStringField("commit", subject.commit());
    if (subject.committedAt().isPresent()) {
      json.writeStringField("committedAt", subject.committedAt().get().toString());
    }
    json.writeEndObject();
  }

  static Subject readSubject(JsonValue value) throws UnreadableFileException {
    return value.object(members -> {
      Optional<JsonValue> committedAt = members.find("committedAt");
      return new Subject(
          members.get("candidate").text(),
          members.get("source").text(),
          members.get("commit").text(),
          committedAt.isEmpty()
              ? Optional.empty()
              : Optional.of(committedAt.get().instant()));
    });
  }

  static void write(JsonGenerator json, Facts facts) throws IOException {
    json.writeObjectFieldStart("facts");
    json.writeArrayFieldStart("timeline");
    for (Milestone milestone : facts.timeline()) {
      write(json, milestone);
    }
    json.writeEndArray();
    json.writeNumberField("commitsRead", facts.commitsRead());
    json.writeNumberField("files", facts.files());
    json.writeNumberField("pythonFiles", facts.pythonFiles());
    json.writeNumberField("bytes", facts.bytes());
    writeTexts(json, "remarks", facts.remarks());
    json.writeEndObject();
  }

  static Facts readFacts(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new Facts(
        members.get("timeline").list(BackgroundJson::readMilestone),
        members.get("commitsRead").integer(),
        members.get("files").integer(),
        members.get("pythonFiles").integer(),
        members.get("bytes").wholeNumber(),
        members.get("remarks").list(JsonValue::text)));
  }

  private static void write(JsonGenerator json, Milestone milestone) throws IOException {
    json.writeStartObject();
    json.writeStringField("commit", milestone.commit());
    json.writeStringField("at", milestone.at().toString());
    json.writeStringField("author", milestone.author());
    json.writeStringField("subject", milestone.subject());
    json.writeStringField("origin", milestone.origin());
    json.writeNumberField("changedLines", milestone.changedLines());
    json.writeEndObject();
  }

  private static Milestone readMilestone(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new Milestone(
        members.get("commit").text(),
        members.get("at").instant(),
        members.get("author").text(),
        members.get("subject").text(),
        members.get("origin").text(),
        members.get("changedLines").wholeNumber()));
  }

  static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
