package dev.grader.cohort.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.Member;
import dev.grader.cohort.Ranking;
import dev.grader.cohort.Spread;
import dev.grader.report.JsonText;
import dev.grader.report.RubricJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code ranking.json}: groups and places, and how all did in each criterion. */
public final class RankingJsonFormat implements CohortFormat {
  /** The version of the file format. */
  static final String SCHEMA = "grader-ranking/1";

  @Override
  public String id() {
    return "json";
  }

  @Override
  public String fileName() {
    return "ranking.json";
  }

  @Override
  public String meaning() {
    return "The ranking and how all did in each criterion, for programs.";
  }

  @Override
  public void write(Cohort cohort, OutputStream out) throws IOException {
    Ranking ranking = cohort.ranking();
    List<Spread> spreads = cohort.spreads();
    JsonText.object(out, json -> {
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("title", cohort.title());
      RubricJson.write(json, cohort.rubric());
      json.writeArrayFieldStart("groups");
      for (Ranking.Group group : ranking.groups()) {
        write(json, group);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notGraded");
      for (Member member : ranking.apart()) {
        write(json, member);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("criteria");
      for (Spread spread : spreads) {
        SpreadJson.write(json, spread);
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Ranking.Group group) throws IOException {
    json.writeStartObject();
    json.writeNumberField("first", group.first());
    json.writeNumberField("last", group.last());
    json.writeArrayFieldStart("candidates");
    for (Ranking.Entry entry : group.entries()) {
      EntryJson.write(json, entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Member apart) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", apart.key());
    json.writeStringField("candidate", apart.candidate());
    json.writeStringField("notes", apart.notes());
    json.writeStringField("reason", apart.failure());
    json.writeEndObject();
  }
}
