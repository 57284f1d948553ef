package dev.grader.cohort.movement;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.cohort.Member;
import dev.grader.cohort.Movement;
import dev.grader.cohort.MovementFormat;
import dev.grader.cohort.Ranking;
import dev.grader.cohort.Standing;
import dev.grader.report.JsonText;
import dev.grader.report.Report.RubricUsed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** The movement for programs. */
public final class JsonMovement implements MovementFormat {
  @Override
  public String id() {
    return "json";
  }

  @Override
  public void write(Movement movement, OutputStream out) throws IOException {
    JsonText.object(out, json -> {
      json.writeStringField("schema", Movement.SCHEMA);
      rubric(json, "before", movement.before());
      rubric(json, "after", movement.after());
      json.writeNumberField("moving", movement.moving().size());
      json.writeNumberField("crossing", movement.crossing().size());
      json.writeArrayFieldStart("candidates");
      for (Movement.Move move : movement.moves()) {
        write(json, move);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notRanked");
      for (Member member : movement.apart()) {
        write(json, member);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("ungathered");
      for (Map.Entry<String, Integer> each : movement.ungathered().entrySet()) {
        json.writeStartObject();
        json.writeStringField("criterion", each.getKey());
        json.writeNumberField("candidates", each.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void rubric(JsonGenerator json, String name, RubricUsed rubric)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", rubric.id());
    json.writeStringField("title", rubric.title());
    json.writeStringField("sha256", rubric.sha256());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Movement.Move move) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", move.key());
    json.writeStringField("candidate", move.after().member().candidate());
    json.writeBooleanField("moves", move.isOne());
    json.writeBooleanField("crossesAGrade", move.crossesAGrade());
    Optional<Ranking.Entry> before = move.before();
    if (before.isPresent()) {
      entry(json, "before", before.get());
    }
    entry(json, "after", move.after());
    json.writeEndObject();
  }

  private static void entry(JsonGenerator json, String name, Ranking.Entry entry)
      throws IOException {
    Standing standing = entry.standing();
    json.writeObjectFieldStart(name);
    json.writeNumberField("placeBest", entry.best());
    json.writeNumberField("placeWorst", entry.worst());
    json.writeNumberField("low", standing.points().low().value());
    json.writeNumberField("high", standing.points().high().value());
    json.writeNumberField("of", standing.points().of().value());
    json.writeNumberField("percentLow", standing.percent().low());
    json.writeNumberField("percentHigh", standing.percent().high());
    json.writeStringField("grade", standing.grade());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Member apart) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", apart.key());
    json.writeStringField("candidate", apart.candidate());
    json.writeStringField("reason", apart.failure());
    json.writeEndObject();
  }
}
