package dev.grader.cli.folder;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.batch.State;
import dev.grader.batch.roster.Candidate;
import dev.grader.cli.exit.UserError;
import dev.grader.config.Spelling;
import dev.grader.report.Foreign;
import dev.grader.report.JsonText;
import dev.grader.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code batch.json} of a batch's folder: who was in the roster, and what became of each.
 *
 * @param id of the batch in its queue
 * @param rubric the rubric's id
 * @param title for people
 * @param lines in the order of the roster
 * @param blind whether pseudonyms stand in place of the candidates
 * @param rescored whether the rubric in the folder is another one than the queue's
 */
public record Ledger(
    String id, String rubric, String title, List<Line> lines, boolean blind, boolean rescored) {
  /** The version of the file format. */
  static final String SCHEMA = "grader-batch/1";

  private static final String RESTORE = "restore it, or run the batch again into another folder";
  private static final int NAME = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies. */
  public Ledger {
    lines = List.copyOf(lines);
  }

  /** Names the candidates. */
  public Ledger(String id, String rubric, String title, List<Line> lines) {
    this(id, rubric, title, lines, false, false);
  }

  /** Returns that of a batch of which nothing is known yet. */
  public static Ledger begun(String id, Rubric rubric, List<Candidate> candidates) {
    return new Ledger(
        id,
        rubric.id(),
        rubric.title(),
        candidates.stream()
            .map(each -> new Line(each.key(), each.shown(), each.notes(), State.PENDING, ""))
            .toList(),
        candidates.stream().anyMatch(each -> each.alias().isPresent()),
        false);
  }

  /**
   * A line of the roster.
   *
   * @param key name of the candidate's folder
   * @param reason why it is inconclusive; else ""
   */
  public record Line(String key, String candidate, String notes, State state, String reason) {
    private void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField("key", key);
      json.writeStringField("candidate", candidate);
      json.writeStringField("notes", notes);
      json.writeStringField("state", state.word());
      json.writeStringField("reason", reason);
      json.writeEndObject();
    }
  }

  /**
   * Returns whom a word means: a folder's name, or else a candidate's, in whatever case.
   *
   * @throws UserError where that is nobody, or more than one
   */
  public Line line(String word) throws UserError {
    List<Line> found = lines.stream().filter(line -> line.key().equals(word)).toList();
    if (found.isEmpty()) {
      found = lines.stream()
          .filter(line -> line.candidate().equalsIgnoreCase(word.strip()))
          .toList();
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String shown = Foreign.line(word, NAME);
    if (found.isEmpty()) {
      throw new UserError("there is no candidate '" + shown + "' in this batch; "
          + Foreign.line(meant(word), 10 * NAME));
    }
    throw new UserError("'" + shown + "' is the name of " + found.size()
        + " candidates; name the folder of one: "
        + Spelling.list(found.stream().map(Line::key).toList()));
  }

  private String meant(String word) {
    List<String> names = lines.stream()
        .flatMap(line -> Stream.of(line.key(), line.candidate()))
        .distinct()
        .toList();
    return Spelling.fix(word, names);
  }

  /** Returns the same batch, judged by another rubric than its queue knows. */
  public Ledger judgedBy(Rubric other) {
    return new Ledger(id, other.id(), other.title(), lines, blind, true);
  }

  /** Returns the bytes of the file; the same for the same ledger. */
  public byte[] bytes() throws IOException {
    return Content.of(out -> JsonText.object(out, this::write));
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("id", id);
    json.writeStringField("rubric", rubric);
    json.writeStringField("title", title);
    if (blind) {
      json.writeBooleanField("blind", true);
    }
    if (rescored) {
      json.writeBooleanField("rescored", true);
    }
    json.writeArrayFieldStart("roster");
    for (Line line : lines) {
      line.write(json);
    }
    json.writeEndArray();
  }

  private static State state(String word, Path file) throws UserError {
    return State.of(word)
        .orElseThrow(() -> new UserError(file + " is damaged: there is no state '"
            + Foreign.line(word, NAME) + "'; " + RESTORE));
  }

  /** Reads the file; throws {@link UserError} where it is none of ours. */
  static Ledger read(byte[] content, Path file) throws IOException, UserError {
    try {
      JsonNode root = JSON.readTree(content);
      if (!root.path("schema").asText().equals(SCHEMA)) {
        throw new UserError(file + " is not of the form " + SCHEMA
            + " but of '" + root.path("schema").asText()
            + "'; use the grader that wrote it, or another folder");
      }
      List<Line> lines = new ArrayList<>();
      for (JsonNode line : root.path("roster")) {
        lines.add(new Line(
            line.path("key").asText(),
            line.path("candidate").asText(),
            line.path("notes").asText(),
            state(line.path("state").asText(), file),
            line.path("reason").asText()));
      }
      return new Ledger(
          root.path("id").asText(),
          root.path("rubric").asText(),
          root.path("title").asText(),
          lines,
          root.path("blind").asBoolean(),
          root.path("rescored").asBoolean());
    } catch (JacksonException e) {
      throw new UserError(file + " is damaged: " + e.getOriginalMessage() + "; " + RESTORE);
    }
  }
}
