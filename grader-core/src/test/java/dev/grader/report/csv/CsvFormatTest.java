package dev.grader.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.HostileReport;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
  private final CsvFormat csv = new CsvFormat();

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void hasALineOfEqualLengthForEachCriterion(Report report) throws IOException {
    List<List<String>> lines = lines(Written.text(csv, report));

    assertThat(lines).hasSize(1 + (int) report.score().awards().count());
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "  =1",
        "\t=1",
        "\u00a0=1",
        "＝1",
        "|calc",
        "%0A=1"
      })
  void leavesNoFormula(String formula) throws IOException {
    List<List<String>> lines = lines(Written.text(csv, HostileReport.of(formula)));

    assertThat(lines.get(1).get(0)).startsWith(formula.startsWith("\t") ? "\\t" : "'");
  }

  @Test
  void keepsNumbersNumbers() throws IOException {
    List<List<String>> lines = lines(Written.text(csv, SampleReports.mixed()));

    assertThat(lines)
        .anySatisfy(line -> assertThat(line.subList(4, 12))
            .containsExactly(
                "secrets",
                "No secrets in the repository",
                "files",
                "penalty",
                "scored",
                "-3",
                "-3",
                "0"));
  }

  /** Reads as RFC 4180 says. */
  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        lines.get(lines.size() - 1).add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(new ArrayList<>());
        }
      } else {
        cell.append(c);
      }
    }
    return lines.subList(0, lines.size() - 1);
  }
}
