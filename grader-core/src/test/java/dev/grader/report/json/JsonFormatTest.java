package dev.grader.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.UnreadableFileException;
import dev.grader.report.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFormatTest {
  private final JsonFormat format = new JsonFormat();

  static Collection<Report> reports() {
    return SampleReports.all().values();
  }

  static Stream<Named<Report>> hostileReports() {
    return Written.reports().filter(each -> each.getName().startsWith("hostile "));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void readsBackWhatItWrote(Report report) throws Exception {
    Report read = read(written(report));

    assertThat(read).isEqualTo(report);
  }

  @ParameterizedTest
  @MethodSource("hostileReports")
  void keepsEveryCharacterOfAHostileText(Report report) throws Exception {
    Report read = read(written(report));

    assertThat(read).isEqualTo(report);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void followsItsSchema(Report report) throws Exception {
    assertThat(Schemas.problems("report/report.schema.json", written(report))).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "schema": "grader-report/1" | "schema": "grader-report/2"   | r.json: found the format "grader-report/2", expected "grader-report/1"; use the version of grader that wrote the file, or name another file
      "schema": "grader-report/1" | "schema": "grader-dossier/1"  | r.json: found the format "grader-dossier/1", expected "grader-report/1"; use the version of grader that wrote the file, or name another file
      "schema": "grader-report/1" | "scheme": "grader-report/1"   | r.json: expected a member "schema" with "grader-report/1"; this file was not written by grader
      "candidate":                | "candidat":                   | r.json: submission: expected a member "candidate", found none
      "bytes": 210400             | "bytes": 210400, "x\\u001b": 1 | r.json: facts: unknown member "x\\x1b"; known are bytes, commitsRead, files, pythonFiles, remarks, timeline
      "status": "scored"          | "status": "done"              | r.json: categories[0].criteria[0].status: expected one of scored, inconclusive, open, not-applicable, found "done"
      "low": 5,                   | "low": "5",                   | r.json: categories[0].points.low: expected a number, found "5"
      "low": 5,                   | "low": 5.001,                 | r.json: categories[0].points.low: expected points with at most two decimals, found 5.001
      "low": 5,                   | "low": 50,                    | r.json: categories[0].points: low is above high: 50 to 5
      "files": 34                 | "files": 34.5                 | r.json: facts.files: expected a whole number, found 34.5
      "files": 34                 | "files": null                 | r.json: facts.files: expected a whole number, found null
      "part": 12                  | "part": 13                    | r.json: categories[0].criteria[0].measures.formatted: not a share: 13 of 12
      "kind": "share"             | "kind": "part"                | r.json: categories[0].criteria[0].measures.formatted.kind: expected one of share, quantity, undefined, found "part"
      "took": "PT0.034S"          | "took": "34 ms"               | r.json: provenance.phases[0].took: expected a duration such as PT2.5S, found "34 ms"
      "startedAt": "2026          | "startedAt": "at 2026         | r.json: provenance.startedAt: expected a time such as 2026-11-04T09:00:00Z, found "at 2026-11-04T10:15:30.250Z"
      "inconclusive": []          | "inconclusive": [{"criterion": "pass", "reason": ""}] | r.json: inconclusive: does not name the criteria whose status is inconclusive
      "gates": [                  | "gates": {}, "gates": [       | r.json:26:25: this is not JSON that can be read: Duplicate field 'gates'
      """)
  void saysWhatIsWrongAndWhere(String before, String after, String message) throws IOException {
    String broken = new String(written(SampleReports.perfect()), UTF_8)
        .replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));

    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(broken.getBytes(UTF_8)))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``            | r.json: expected a member "schema"
      []            | r.json: expected a member "schema"
      {"schema      | r.json:1:9: this is not JSON that can be read: Unexpected end-of-input
      {} {}         | r.json:1:4: this is not JSON that can be read: Trailing token
      <html>        | r.json:1:1: this is not JSON that can be read: Unexpected character
      """)
  void refusesWhatIsNoReport(String content, String message) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(content.getBytes(UTF_8)))
        .withMessageStartingWith(message);
  }

  @Test
  void refusesNestingWithoutEnd() {
    byte[] bomb = "[".repeat(100_000).getBytes(UTF_8);

    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(bomb))
        .withMessageContaining("nesting depth");
  }

  private byte[] written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report, out);
    return out.toByteArray();
  }

  private Report read(byte[] bytes) throws IOException, UnreadableFileException {
    return format.read(new ByteArrayInputStream(bytes), "r.json");
  }
}
