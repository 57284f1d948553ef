package dev.grader.report.github;

import static dev.grader.report.SampleReports.award;
import static dev.grader.report.SampleReports.category;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.report.AwardBuilder;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GithubFormatTest {
  /** What the runner takes for a command, in the old and the new form. */
  private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) ([^:]*)::(.*)");

  private static final String REST = "grader: GitHub shows ten annotations of each kind; ";

  private final GithubFormat github = new GithubFormat();

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void issuesOnlyItsOwnCommands(Report report) throws IOException {
    String written = Written.text(github, report);

    assertThat(written.split("\\R"))
        .allMatch(line -> COMMAND.matcher(line).matches() || line.startsWith(REST));
    assertThat(written).doesNotContain("##[", "##vso[", "\r");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void keepsToTheTenOfEachKindThatGithubShows(Report report) throws IOException {
    for (String kind : List.of("::error ", "::warning ", "::notice ")) {
      assertThat(Written.text(github, report).lines().filter(line -> line.startsWith(kind)))
          .hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void countsWhatIsLeftOut() throws IOException {
    String written = Written.text(github, of(lint(Severity.WARNING, 14), lint(Severity.ERROR, 11)));

    assertThat(written).endsWith("left out here: 1 error, 4 warnings. The report has them all.\n");
  }

  @Test
  void showsFirstWhatCostMost() throws IOException {
    AwardBuilder dear =
        award("dear", "Dear", "files", 20, "0").found(Finding.at("D1", "dear.py", 1, "m"));

    String written = Written.text(github, of(lint(Severity.WARNING, 14), dear));

    assertThat(written.lines().filter(line -> line.startsWith("::warning")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("file=dear.py"));
  }

  @Test
  void pointsToFileAndLineAsTheRunnerDecodesThem() throws IOException {
    AwardBuilder odd = award("odd", "100%, at: all", "ruff", 5, "1")
        .found(new Finding("E1", Severity.ERROR, "a,b:c%2C.py", 7, 3, "", "one\ntwo: 50%"));

    Matcher command =
        COMMAND.matcher(Written.text(github, of(odd)).lines().findFirst().orElseThrow());

    assertThat(command.matches()).isTrue();
    assertThat(properties(command.group(2)))
        .containsEntry("file", "a,b:c%2C.py")
        .containsEntry("line", "7")
        .containsEntry("col", "3")
        .containsEntry("title", "100%, at: all (E1)");
    assertThat(data(command.group(3))).isEqualTo("one\ntwo: 50%");
  }

  @Test
  void tellsFailedGatesAndWhatIsInconclusive() throws IOException {
    assertThat(Written.text(github, SampleReports.mixed()))
        .startsWith(
            "::error title=Gate not met%3A Your tests pass::40% pass".replace("% p", "%25 p"));
    assertThat(Written.text(github, SampleReports.inconclusive()))
        .contains("::warning title=Could not be found out%3A Your tests pass::The dependencies");
  }

  private static AwardBuilder lint(Severity severity, int findings) {
    AwardBuilder lint = award("lint", "Lint", "ruff", 5, "1");
    for (int line = 1; line <= findings; line++) {
      lint.found(Finding.at("E1", "a.py", line, "m").as(severity));
    }
    return lint;
  }

  private static Report of(AwardBuilder... awards) {
    return SampleReports.report(SampleReports.score(
        "",
        List.of(),
        category(
            "c",
            "C",
            Stream.of(awards).map(AwardBuilder::build).toArray(dev.grader.score.Award[]::new))));
  }

  private static Map<String, String> properties(String text) {
    Map<String, String> properties = new TreeMap<>();
    for (String property : text.split(",", -1)) {
      String[] pair = property.split("=", 2);
      properties.put(pair[0], data(pair[1].replace("%3A", ":").replace("%2C", ",")));
    }
    return properties;
  }

  private static String data(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
