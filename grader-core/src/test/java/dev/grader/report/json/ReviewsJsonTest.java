package dev.grader.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grader.report.HostileText;
import dev.grader.report.SampleReports;
import dev.grader.report.UnreadableFileException;
import dev.grader.score.Points;
import dev.grader.score.Review;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsJsonTest {
  private static final List<Review> REVIEWS = List.of(
      new Review("design", new Points(750), "Neat.", "Ann", SampleReports.START),
      new Review(
          HostileText.ALL, Points.of(-3), HostileText.ALL, HostileText.ALL, SampleReports.START));

  @Test
  void readsBackWhatItWroteAndFollowsItsSchema() throws Exception {
    byte[] bytes = written(REVIEWS);

    assertThat(read(bytes)).isEqualTo(REVIEWS);
    assertThat(written(read(bytes))).isEqualTo(bytes);
    assertThat(Schemas.problems("report/reviews.schema.json", bytes)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "points": 7.5        | "points": "7.5"      | reviews[0].points: expected a number, found "7.5"
      "points": 7.5        | "points": 7.555      | reviews[0].points: expected points with at most two decimals, found 7.555
      "by": "Ann"          | "by": " "            | reviews[0]: a review needs a name of a reviewer
      "reason": "Neat."    | "reason": ""         | reviews[0]: a review needs a reason
      "at": "2026          | "at": "on 2026       | reviews[0].at: expected a time such as 2026-11-04T09:00:00Z, found "on 2026-11-04T10:15:30.250Z"
      "grader-reviews/1"   | "grader-reviews/2"   | found the format "grader-reviews/2", expected "grader-reviews/1"; use the version of grader that wrote the file, or name another file
      "criterion": "design" | "criterium": "design" | reviews[0]: expected a member "criterion", found none
      """)
  void namesThePlaceOfAMistake(String before, String after, String message) throws IOException {
    String broken = new String(written(REVIEWS), UTF_8).replaceFirst(before, after);

    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(broken.getBytes(UTF_8)))
        .withMessage("r.json: " + message);
  }

  private static byte[] written(List<Review> reviews) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReviewsJson.write(reviews, out);
    return out.toByteArray();
  }

  private static List<Review> read(byte[] bytes) throws IOException, UnreadableFileException {
    return ReviewsJson.read(new ByteArrayInputStream(bytes), "r.json");
  }
}
