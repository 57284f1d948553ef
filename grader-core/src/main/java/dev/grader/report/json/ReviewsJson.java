package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import dev.grader.score.Review;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * {@code reviews.json}: what people decided about one submission, oldest first; lies beside its
 * dossier. Its JSON Schema is the resource {@code dev/grader/report/reviews.schema.json}.
 */
public final class ReviewsJson {
  /** The name of the file in the output folder. */
  public static final String FILE_NAME = "reviews.json";

  /** The version of the file format. */
  public static final String SCHEMA = "grader-reviews/1";

  private ReviewsJson() {}

  /** Writes all reviews; equal ones give equal bytes. */
  public static void write(List<Review> reviews, OutputStream out) throws IOException {
    JsonText.object(out, json -> {
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("reviews");
      for (Review review : reviews) {
        json.writeStartObject();
        writeMembers(json, review);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  static void writeMembers(JsonGenerator json, Review review) throws IOException {
    json.writeStringField("criterion", review.criterion());
    json.writeNumberField("points", review.points().value());
    json.writeStringField("reason", review.reason());
    json.writeStringField("by", review.by());
    json.writeStringField("at", review.at().toString());
  }

  /**
   * Returns the reviews that were written. Whether they fit a rubric is that rubric's to say.
   *
   * @param file the name of the file, for messages
   * @throws UnreadableFileException where they are no reviews of this version
   * @throws IOException where {@code in} breaks
   */
  public static List<Review> read(InputStream in, String file)
      throws IOException, UnreadableFileException {
    return JsonFile.read(in, file, SCHEMA).object(members -> {
      members.get("schema");
      return members.get("reviews").list(value -> value.object(ReviewsJson::readMembers));
    });
  }

  static Review readMembers(JsonMembers members) throws UnreadableFileException {
    return new Review(
        members.get("criterion").text(),
        members.get("points").points(),
        members.get("reason").text(),
        members.get("by").text(),
        members.get("at").instant());
  }
}
