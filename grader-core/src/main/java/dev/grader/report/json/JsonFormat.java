package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.report.JsonText;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.RubricJson;
import dev.grader.report.UnreadableFileException;
import dev.grader.score.Award;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * {@code report.json}: the whole report for programs, and for {@code grader render}. Its JSON
 * Schema is the resource {@code dev/grader/report/report.schema.json}.
 */
public final class JsonFormat implements ReportFormat {
  @Override
  public String id() {
    return "json";
  }

  @Override
  public String fileName() {
    return "report.json";
  }

  @Override
  public String meaning() {
    return "The whole report for programs; any other format can be made from it later.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    JsonText.object(out, json -> {
      json.writeStringField("schema", Report.SCHEMA);
      BackgroundJson.write(json, report.subject());
      RubricJson.write(json, report.rubric());
      ScoreJson.write(json, report.score());
      write(json, report.inconclusive());
      BackgroundJson.write(json, report.facts());
      ProvenanceJson.write(json, report.provenance());
    });
  }

  /**
   * Returns the report that was written.
   *
   * @param file the name of the file, for messages
   * @throws UnreadableFileException where it is no report of this version
   * @throws IOException where {@code in} breaks
   */
  public Report read(InputStream in, String file) throws IOException, UnreadableFileException {
    return JsonFile.read(in, file, Report.SCHEMA).object(JsonFormat::readReport);
  }

  private static Report readReport(JsonMembers members) throws UnreadableFileException {
    members.get("schema");
    Report report = new Report(
        BackgroundJson.readSubject(members.get("submission")),
        members.get("rubric").object(JsonFormat::readRubric),
        ScoreJson.read(members),
        BackgroundJson.readFacts(members.get("facts")),
        ProvenanceJson.read(members.get("provenance")));
    JsonValue inconclusive = members.get("inconclusive");
    List<String> listed = inconclusive.list(JsonFormat::readInconclusive);
    if (!listed.equals(
        report.inconclusive().stream().map(award -> award.line().id()).toList())) {
      throw inconclusive.wrong("does not name the criteria whose status is inconclusive");
    }
    return report;
  }

  private static Report.RubricUsed readRubric(JsonMembers members) throws UnreadableFileException {
    Optional<JsonValue> timeBox = members.find("timeBox");
    return new Report.RubricUsed(
        members.get("id").text(),
        members.get("title").text(),
        members.get("sha256").text(),
        timeBox.isEmpty() ? Optional.empty() : Optional.of(timeBox.get().duration()));
  }

  private static void write(JsonGenerator json, List<Award> inconclusive) throws IOException {
    json.writeArrayFieldStart("inconclusive");
    for (Award award : inconclusive) {
      json.writeStartObject();
      json.writeStringField("criterion", award.line().id());
      json.writeStringField("reason", award.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String readInconclusive(JsonValue value) throws UnreadableFileException {
    return value.object(members -> {
      members.get("reason").text();
      return members.get("criterion").text();
    });
  }
}
