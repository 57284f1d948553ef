package dev.grader.cohort.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.SampleCohorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingCsvFormatTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"})
  void beginsNoCellLikeAFormula(String text) throws IOException {
    List<String> lines = lines(SampleCohorts.hostile(text));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).doesNotContainPattern("\"[\\s]*[=+@＝-]");
  }

  @Test
  void givesWhoCouldNotBeGradedNoPlaceAndNoPoints() throws IOException {
    List<String> lines = lines(SampleCohorts.inconclusive());

    assertThat(lines.get(3))
        .startsWith("\"\",\"\",\"\",\"cy\",\"Cy Young\",\"\",\"\",\"\"")
        .endsWith("\"moved house\",\"the repository did not answer within 60 s\"");
  }

  private static List<String> lines(Cohort cohort) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RankingCsvFormat().write(cohort, out);
    return out.toString(UTF_8).lines().toList();
  }
}
