package dev.grader.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.Columns;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalFormatTest {

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isNeverWiderThanTheTerminal(Report report) throws IOException {
    List<String> lines = written(report, Style.PLAIN).lines().toList();

    assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void saysTheSameWithAndWithoutColours(Report report) throws IOException {
    String coloured = written(report, Style.COLOURED);

    String stripped = coloured.replaceAll("\u001b\\[[0-9;]+m", "");

    assertThat(stripped).isEqualTo(written(report, Style.PLAIN));
  }

  @Test
  void endsEveryColourOnItsLine() throws IOException {
    List<String> lines = written(SampleReports.mixed(), Style.COLOURED).lines().toList();

    assertThat(lines)
        .filteredOn(line -> line.contains("\u001b["))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.split("\u001b\\[0m", -1))
            .hasSameSizeAs(line.split("\u001b\\[[1-9]", -1)));
  }

  private static String written(Report report, Style style) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TerminalFormat(style).write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
