package dev.grader.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import dev.grader.report.HostileReport;
import dev.grader.report.HostileText;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DossierJsonTest {
  static List<Dossier> dossiers() {
    return List.of(dossier("plain"), dossier(HostileText.ALL));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void readsBackWhatItWrote(Dossier dossier) throws Exception {
    Dossier read = read(written(dossier));

    assertThat(read).isEqualTo(dossier);
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void followsItsSchema(Dossier dossier) throws Exception {
    assertThat(Schemas.problems("report/dossier.schema.json", written(dossier))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void writesTheSameBytesAgainAfterReading(Dossier dossier) throws Exception {
    byte[] bytes = written(dossier);

    assertThat(written(read(bytes))).isEqualTo(bytes);
  }

  @Test
  void readsNumbersThatAreWrittenInAnotherWayAsEqual() throws Exception {
    String file = new String(written(dossier("plain")), UTF_8);

    Dossier read = read(file.replace("\"value\": 2.5,", "\"value\": 0.250E+1,").getBytes(UTF_8));

    assertThat(read).isEqualTo(dossier("plain"));
  }

  @Test
  void namesThePlaceOfAMistake() throws IOException {
    String file = new String(written(dossier("plain")), UTF_8);
    byte[] broken = file.replace("\"fault\": \"grader\"", "\"fault\": \"moon\"").getBytes(UTF_8);

    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(broken))
        .withMessage(
            "d.json: evidence.ours.fault: expected one of submission, grader, found \"moon\"");
  }

  private static Dossier dossier(String text) {
    Report report = SampleReports.mixed();
    Finding finding = Finding.at(text, text, 3, text);
    Map<String, Measure> measures = Map.of(
        HostileReport.name(text),
        Measure.share(3, 4),
        "quantity",
        new Measure.Quantity(new BigDecimal("2.5"), Unit.PER_100_LINES),
        "undefined",
        new Measure.Undefined(text));
    Map<String, Evidence> evidence = Map.of(
        HostileReport.name(text),
        Evidence.Gathered.of(measures, List.of(finding), text),
        "theirs",
        new Evidence.Missing(Fault.SUBMISSION, text, List.of(finding)),
        "ours",
        Evidence.Missing.of(Fault.GRADER, text),
        "none",
        new Evidence.NotApplicable(text));
    return new Dossier(
        Dossier.SCHEMA,
        report.subject(),
        report.facts(),
        report.provenance(),
        new TreeMap<>(evidence));
  }

  private static byte[] written(Dossier dossier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DossierJson.write(dossier, out);
    return out.toByteArray();
  }

  private static Dossier read(byte[] bytes) throws IOException, UnreadableFileException {
    return DossierJson.read(new ByteArrayInputStream(bytes), "d.json");
  }
}
