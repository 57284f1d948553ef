package dev.grader.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.SampleReports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema of reports is strict: what the reader refuses, it refuses too. */
class ReportSchemaTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "schema": "grader-report/1" | "schema": "grader-report/2"
      "candidate":                | "candidat":
      "bytes": 210400             | "bytes": 210400, "x": 1
      "status": "scored"          | "status": "done"
      "state": "passed"           | "state": "great"
      "low": 3.75,                | "low": "3.75",
      "files": 34                 | "files": -1
      "kind": "share"             | "kind": "part"
      "severity": "warning"       | "severity": "bad"
      "took": "PT0.034S"          | "took": "34 ms"
      "startedAt": "2026          | "startedAt": "at 2026
      "gates": [                  | "gates": {}, "gate": [
      """)
  void refusesMistakes(String before, String after) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonFormat().write(SampleReports.mixed(), out);
    String broken = out.toString(UTF_8).replace(before, after);

    assertThat(Schemas.problems("report/report.schema.json", broken.getBytes(UTF_8)))
        .isNotEmpty();
  }
}
