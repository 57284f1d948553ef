package dev.grader.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The rubric that something was graded by, the same in every JSON file. */
public final class RubricJson {
  private RubricJson() {}

  /** Writes the member {@code rubric} of an object that is open. */
  public static void write(JsonGenerator json, Report.RubricUsed rubric) throws IOException {
    json.writeObjectFieldStart("rubric");
    json.writeStringField("id", rubric.id());
    json.writeStringField("title", rubric.title());
    json.writeStringField("sha256", rubric.sha256());
    Optional<Duration> timeBox = rubric.timeBox();
    if (timeBox.isPresent()) {
      json.writeStringField("timeBox", timeBox.get().toString());
    }
    json.writeEndObject();
  }
}
