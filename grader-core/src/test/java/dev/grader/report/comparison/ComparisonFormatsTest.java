package dev.grader.report.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.Comparison;
import dev.grader.report.ComparisonFormat;
import dev.grader.report.Foreign;
import dev.grader.report.Golden;
import dev.grader.report.HostileReport;
import dev.grader.report.HostileText;
import dev.grader.report.SampleReports;
import dev.grader.report.json.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonFormatsTest {
  private static final Comparison MIXED =
      Comparison.of(SampleReports.perfect(), SampleReports.mixed());

  static Stream<ComparisonFormat> formats() {
    return Stream.of(new TextComparison(), new JsonComparison());
  }

  static Stream<Comparison> comparisons() {
    return Stream.concat(
        Stream.of(MIXED, Comparison.of(SampleReports.mixed(), SampleReports.inconclusive())),
        HostileText.PIECES.stream()
            .map(text ->
                Comparison.of(HostileReport.of(text), HostileReport.of(text + " once more"))));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesTheExpectedFile(ComparisonFormat format) throws IOException {
    String extension = Map.of("text", ".txt", "json", ".json").getOrDefault(format.id(), "");

    Golden.assertMatches(written(format, MIXED).getBytes(UTF_8), "comparison", "mixed" + extension);
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void followsItsSchema(Comparison comparison) throws IOException {
    byte[] file = written(new JsonComparison(), comparison).getBytes(UTF_8);

    assertThat(Schemas.problems("report/comparison.schema.json", file)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void writesNothingThatAReaderWouldNotSee(Comparison comparison) throws IOException {
    for (ComparisonFormat format : formats().toList()) {
      assertThat(written(format, comparison).codePoints().filter(c -> c != '\n'))
          .noneMatch(Foreign::isUnseen);
    }
  }

  @Test
  void startsNoLineWithACommandOfACiServer() throws IOException {
    Comparison hostile =
        Comparison.of(SampleReports.mixed(), HostileReport.of(HostileText.CI_COMMANDS));

    assertThat(written(new TextComparison(), hostile).lines())
        .noneMatch(line -> line.strip().startsWith("::"));
  }

  private static String written(ComparisonFormat format, Comparison comparison) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(comparison, out);
    return out.toString(UTF_8);
  }
}
