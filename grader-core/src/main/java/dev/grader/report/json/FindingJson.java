package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.util.List;

/** {@link Finding} in both files. */
final class FindingJson {
  private FindingJson() {}

  static void write(JsonGenerator json, String name, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeStringField("severity", JsonText.word(finding.severity()));
      json.writeStringField("path", finding.path());
      json.writeNumberField("line", finding.line());
      json.writeNumberField("column", finding.column());
      json.writeStringField("commit", finding.commit());
      json.writeStringField("message", finding.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static Finding read(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new Finding(
        members.get("rule").text(),
        members.get("severity").word(Severity.values()),
        members.get("path").text(),
        members.get("line").integer(),
        members.get("column").integer(),
        members.get("commit").text(),
        members.get("message").text()));
  }
}
