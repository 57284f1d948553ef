package dev.grader.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code batch.json} of a batch's folder: who was in the roster, and what became of each.
 *
 * @param id of the batch in its queue
 * @param rubric the rubric's id
 * @param title for people
 * @param lines in the order of the roster
 */
record Ledger(String id, String rubric, String title, List<Line> lines) {
  /** The version of the file format. */
  static final String SCHEMA = "grader-batch/1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies. */
  Ledger {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the roster.
   *
   * @param key name of the candidate's folder
   * @param state {@code graded}, {@code inconclusive}, {@code pending} or {@code cancelled}
   * @param reason why it is inconclusive; else ""
   */
  record Line(String key, String candidate, String notes, String state, String reason) {}

  /** Returns the bytes of the file; the same for the same ledger. */
  byte[] bytes() throws IOException {
    ObjectNode root = JSON.createObjectNode()
        .put("schema", SCHEMA)
        .put("id", id)
        .put("rubric", rubric)
        .put("title", title);
    for (Line line : lines) {
      root.withArray("roster")
          .addObject()
          .put("key", line.key())
          .put("candidate", line.candidate())
          .put("notes", line.notes())
          .put("state", line.state())
          .put("reason", line.reason());
    }
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return JSON.writer(printer).writeValueAsBytes(root);
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
            line.path("state").asText(),
            line.path("reason").asText()));
      }
      return new Ledger(
          root.path("id").asText(),
          root.path("rubric").asText(),
          root.path("title").asText(),
          lines);
    } catch (JacksonException e) {
      throw new UserError(file + " is damaged: " + e.getOriginalMessage()
          + "; restore it, or run the batch again into another folder");
    }
  }
}
