package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.PercentRange;
import dev.grader.score.Score;
import java.io.IOException;
import java.util.List;

/** {@link Score}: {@code score} holds the total, {@code categories} stands beside it. */
final class ScoreJson {
  private ScoreJson() {}

  static void write(JsonGenerator json, Score score) throws IOException {
    json.writeObjectFieldStart("score");
    AwardJson.write(json, score.points());
    json.writeObjectFieldStart("percent");
    json.writeNumberField("low", score.percent().low());
    json.writeNumberField("high", score.percent().high());
    json.writeEndObject();
    json.writeStringField("grade", score.grade());
    json.writeArrayFieldStart("gates");
    for (GateResult gate : score.gates()) {
      write(json, gate);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("categories");
    for (CategoryScore category : score.categories()) {
      write(json, category);
    }
    json.writeEndArray();
  }

  static Score read(JsonMembers report) throws UnreadableFileException {
    List<CategoryScore> categories = report.get("categories").list(ScoreJson::readCategory);
    return report
        .get("score")
        .object(members -> new Score(
            AwardJson.readPoints(members.get("points")),
            members.get("percent").object(ScoreJson::readPercent),
            members.get("grade").text(),
            members.get("gates").list(ScoreJson::readGate),
            categories));
  }

  private static PercentRange readPercent(JsonMembers members) throws UnreadableFileException {
    return new PercentRange(members.get("low").number(), members.get("high").number());
  }

  private static void write(JsonGenerator json, GateResult gate) throws IOException {
    json.writeStartObject();
    json.writeStringField("criterion", gate.criterion());
    json.writeStringField("title", gate.title());
    json.writeStringField("state", JsonText.word(gate.state()));
    json.writeStringField("reason", gate.reason());
    json.writeEndObject();
  }

  private static GateResult readGate(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new GateResult(
        members.get("criterion").text(),
        members.get("title").text(),
        members.get("state").word(GateResult.State.values()),
        members.get("reason").text()));
  }

  private static void write(JsonGenerator json, CategoryScore category) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", category.id());
    json.writeStringField("title", category.title());
    AwardJson.write(json, category.points());
    json.writeArrayFieldStart("criteria");
    for (Award award : category.awards()) {
      AwardJson.write(json, award);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static CategoryScore readCategory(JsonValue value) throws UnreadableFileException {
    return value.object(members -> new CategoryScore(
        members.get("id").text(),
        members.get("title").text(),
        AwardJson.readPoints(members.get("points")),
        members.get("criteria").list(AwardJson::read)));
  }
}
