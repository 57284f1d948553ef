package dev.grader.report.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecificationVersion;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GitlabFormatTest {
  private final GitlabFormat gitlab = new GitlabFormat();

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void followsWhatGitlabDocuments(Report report) throws IOException {
    String file = Written.text(gitlab, report);

    assertThat(Written.problems("code-quality.json", SpecificationVersion.DRAFT_2020_12, file))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void givesEachFindingAFingerprintOfItsOwn(Report report) throws IOException {
    assertThat(Written.json(gitlab, report).findValuesAsText("fingerprint"))
        .doesNotHaveDuplicates();
  }

  @Test
  void namesFileLineRuleAndWeight() throws IOException {
    JsonNode failed = Stream.iterate(0, i -> i + 1)
        .map(i -> readMixed().path(i))
        .filter(issue -> issue.path("check_name").asText().equals("pytest/test-failed"))
        .findFirst()
        .orElseThrow();

    assertThat(failed.path("location").path("path").asText()).isEqualTo("tests/test_app.py");
    assertThat(failed.path("location").path("lines").path("begin").asInt()).isEqualTo(41);
    assertThat(failed.path("severity").asText()).isEqualTo("major");
  }

  private JsonNode readMixed() {
    try {
      return Written.json(gitlab, SampleReports.mixed());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
