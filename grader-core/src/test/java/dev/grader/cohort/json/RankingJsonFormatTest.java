package dev.grader.cohort.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.LargeCohort;
import dev.grader.cohort.SampleCohorts;
import dev.grader.report.json.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RankingJsonFormatTest {
  static Stream<Cohort> cohorts() {
    return Stream.concat(SampleCohorts.all().values().stream(), Stream.of(LargeCohort.of(200)));
  }

  @ParameterizedTest
  @MethodSource("cohorts")
  void followsItsSchema(Cohort cohort) throws IOException {
    assertThat(Schemas.problems("cohort/ranking.schema.json", json(cohort).getBytes(UTF_8)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "schema": "grader-ranking/1" | "schema": "grader-ranking/2"
      "key": "ada"                 | "key": "../ada"
      "best": 1                    | "best": 0
      "grade": "                   | "x": 1, "grade": "
      "status": "scored"           | "status": "done"
      "worked": "PT                | "worked": "2 h PT
      "notGraded": [               | "notgraded": [
      """)
  void theSchemaRefusesMistakes(String before, String after) throws IOException {
    String broken = json(SampleCohorts.small()).replace(before, after);

    assertThat(Schemas.problems("cohort/ranking.schema.json", broken.getBytes(UTF_8)))
        .isNotEmpty();
  }

  @Test
  void putsWhoCannotBeToldApartInOneGroup() throws IOException {
    String json = json(SampleCohorts.small()).replaceAll("\\s+", " ");

    assertThat(json)
        .contains("\"groups\": [ { \"first\": 1, \"last\": 2,", "\"first\": 3, \"last\": 3");
  }

  private static String json(Cohort cohort) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RankingJsonFormat().write(cohort, out);
    return out.toString(UTF_8);
  }
}
