package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import dev.grader.score.Award;
import dev.grader.score.Line;
import dev.grader.score.PointRange;
import dev.grader.score.Review;
import dev.grader.score.Reviewed;
import dev.grader.score.Status;
import java.io.IOException;
import java.util.Optional;

/** One of {@code criteria}: {@link Award} and its {@link Line} in one object. */
final class AwardJson {
  private AwardJson() {}

  static void write(JsonGenerator json, Award award) throws IOException {
    Line line = award.line();
    json.writeStartObject();
    json.writeStringField("id", line.id());
    json.writeStringField("title", line.title());
    json.writeStringField("check", line.check());
    json.writeStringField("kind", JsonText.word(line.kind()));
    json.writeStringField("visibility", JsonText.word(line.visibility()));
    json.writeNumberField("worth", line.worth().value());
    json.writeStringField("status", JsonText.word(award.status()));
    write(json, award.points());
    json.writeStringField("reason", award.reason());
    json.writeStringField("remediation", line.remediation());
    MeasureJson.write(json, award.measures());
    FindingJson.write(json, "findings", award.findings());
    Optional<Reviewed> reviewed = award.reviewed();
    if (reviewed.isPresent()) {
      write(json, reviewed.get());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Reviewed reviewed) throws IOException {
    json.writeObjectFieldStart("review");
    ReviewsJson.writeMembers(json, reviewed.review());
    json.writeObjectFieldStart("measured");
    json.writeStringField("status", JsonText.word(reviewed.status()));
    write(json, reviewed.points());
    json.writeStringField("reason", reviewed.reason());
    json.writeEndObject();
    json.writeEndObject();
  }

  static Award read(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new Award(
        readLine(members),
        members.get("status").word(Status.values()),
        readPoints(members.get("points")),
        members.get("reason").text(),
        members.get("measures").map(MeasureJson::read),
        members.get("findings").list(FindingJson::read),
        readReviewed(members.find("review"))));
  }

  private static Optional<Reviewed> readReviewed(Optional<JsonValue> value)
      throws UnreadableFileException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return value.get().object(members -> {
      Review review = ReviewsJson.readMembers(members);
      return members
          .get("measured")
          .object(measured -> Optional.of(new Reviewed(
              review,
              measured.get("status").word(Status.values()),
              readPoints(measured.get("points")),
              measured.get("reason").text())));
    });
  }

  private static Line readLine(JsonMembers members) throws UnreadableFileException {
    return new Line(
        members.get("id").text(),
        members.get("title").text(),
        members.get("check").text(),
        members.get("remediation").text(),
        members.get("worth").points(),
        members.get("kind").word(Line.Kind.values()),
        members.get("visibility").word(Line.Visibility.values()));
  }

  static void write(JsonGenerator json, PointRange points) throws IOException {
    json.writeObjectFieldStart("points");
    json.writeNumberField("low", points.low().value());
    json.writeNumberField("high", points.high().value());
    json.writeNumberField("of", points.of().value());
    json.writeEndObject();
  }

  static PointRange readPoints(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new PointRange(
        members.get("low").points(),
        members.get("high").points(),
        members.get("of").points()));
  }
}
