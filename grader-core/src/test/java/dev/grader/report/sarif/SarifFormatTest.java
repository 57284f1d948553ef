package dev.grader.report.sarif;

import static dev.grader.report.SampleReports.award;
import static dev.grader.report.SampleReports.category;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecificationVersion;
import dev.grader.evidence.Finding;
import dev.grader.report.AwardBuilder;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SarifFormatTest {
  private final SarifFormat sarif = new SarifFormat();

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void followsTheSchemaOfOasis(Report report) throws IOException {
    String file = Written.text(sarif, report);

    assertThat(Written.problems("sarif-2.1.0.json", SpecificationVersion.DRAFT_4, file))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void pointsBelowTheRootWithUrisThatParse(Report report) throws IOException {
    for (JsonNode place : run(report).findValues("artifactLocation")) {
      URI uri = URI.create(place.path("uri").textValue());

      assertThat(uri.isAbsolute()).isFalse();
      assertThat(uri.getRawPath()).doesNotStartWith("/");
      assertThat(uri.normalize().getPath()).doesNotStartWith("..");
      assertThat(place.path("uriBaseId").textValue()).isEqualTo("SRCROOT");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "src/app.py, src/app.py",
    "a b/c#d?.py, a%20b/c%23d%3F.py",
    "100%.py, 100%25.py",
    "c:/x.py, c%3A/x.py",
    "日.py, %E6%97%A5.py",
    "../../etc/passwd, .",
    "/etc/passwd, ."
  })
  void encodesOddPaths(String path, String uri) throws IOException {
    Report report = of(Finding.at("E1", path, 1, "m"));

    assertThat(run(report).findValue("artifactLocation").path("uri").textValue())
        .isEqualTo(uri);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void namesForEachResultTheRuleThatItsIndexPointsTo(Report report) throws IOException {
    JsonNode run = run(report);
    JsonNode rules = run.path("tool").path("driver").path("rules");

    assertThat(run.path("results"))
        .allSatisfy(
            result -> assertThat(rules.path(result.path("ruleIndex").intValue()).path("id"))
                .isEqualTo(result.path("ruleId")));
    assertThat(rules.findValuesAsText("id")).doesNotHaveDuplicates();
  }

  @Test
  void tellsHowToMendIt() throws IOException {
    JsonNode help =
        run(SampleReports.mixed()).path("tool").path("driver").path("rules").path(0);

    assertThat(help.path("id").textValue()).isEqualTo("black/not-formatted");
    assertThat(help.path("help").path("text").textValue()).startsWith("Run `black .` before");
  }

  @Test
  void tellsWhatCouldNotBeFoundOutAsANotificationAndNoResult() throws IOException {
    JsonNode run = run(SampleReports.inconclusive());

    JsonNode invocation = run.path("invocations").path(0);
    assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
    assertThat(invocation.findValuesAsText("text"))
        .singleElement()
        .asString()
        .startsWith("Your tests pass: The dependencies could not be installed");
    assertThat(run.path("results")).hasSize(1);
  }

  @Test
  void countsTheFindingsBeyondWhatGithubTakes() throws IOException {
    Finding[] many = Stream.iterate(1, line -> line + 1)
        .limit(5003)
        .map(line -> Finding.at("E1", "a.py", line, "m"))
        .toArray(Finding[]::new);

    JsonNode run = run(of(many));

    assertThat(run.path("results")).hasSize(5000);
    assertThat(run.path("invocations").findValuesAsText("text"))
        .containsExactly("3 more findings are left out here.");
  }

  private static Report of(Finding... findings) {
    AwardBuilder lint = award("lint", "Lint", "ruff", 5, "1");
    List.of(findings).forEach(lint::found);
    return SampleReports.report(
        SampleReports.score("", List.of(), category("c", "C", lint.build())));
  }

  private JsonNode run(Report report) throws IOException {
    return Written.json(sarif, report).path("runs").path(0);
  }
}
