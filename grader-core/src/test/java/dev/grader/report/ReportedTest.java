package dev.grader.report;

import static dev.grader.report.SampleReports.award;
import static dev.grader.report.SampleReports.category;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.score.Award;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedTest {
  private static final Finding UNUSED = Finding.at("F401", "a.py", 3, "`os` is unused");

  @Test
  void keepsTheFingerprintWhenTheLineMoves() {
    Finding moved = Finding.at("F401", "a.py", 30, "`os` is unused");

    assertThat(fingerprints(UNUSED)).isEqualTo(fingerprints(moved));
  }

  @Test
  void tellsEqualFindingsOnTwoLinesApart() {
    Finding again = Finding.at("F401", "a.py", 9, "`os` is unused");

    assertThat(fingerprints(UNUSED, again)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void tellsOtherRulesPathsAndMessagesApart() {
    Finding rule = Finding.at("F811", "a.py", 3, "`os` is unused");
    Finding path = Finding.at("F401", "b.py", 3, "`os` is unused");
    Finding message = Finding.at("F401", "a.py", 3, "`re` is unused");

    assertThat(fingerprints(UNUSED, rule, path, message)).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void reportsOnceWhatTwoCriteriaFound() {
    Award first = award("lint", "Lint", "ruff", 5, "1").found(UNUSED).build();
    Award second = award("bugs", "Bugs", "ruff", 5, "1").found(UNUSED).build();

    List<Reported> reported = Reported.of(SampleReports.report(
        SampleReports.score("", List.of(), category("c", "C", first, second))));

    assertThat(reported).hasSize(1);
    assertThat(reported.get(0).award()).isEqualTo(first);
    assertThat(reported.get(0).rule()).isEqualTo("ruff/F401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.py", "/etc/passwd", "a/../../b", "./a.py", "a//b", ""})
  void leadsNobodyOutOfTheSubmission(String path) {
    Award lint = award("lint", "Lint", "ruff", 5, "1")
        .found(Finding.at("E1", path, 1, "m"))
        .build();

    assertThat(reported(lint)).extracting(Reported::path).containsExactly("");
  }

  private static List<String> fingerprints(Finding... findings) {
    AwardBuilder lint = award("lint", "Lint", "ruff", 5, "1");
    List.of(findings).forEach(lint::found);
    return reported(lint.build()).stream().map(Reported::fingerprint).toList();
  }

  private static List<Reported> reported(Award award) {
    return Reported.of(
        SampleReports.report(SampleReports.score("", List.of(), category("c", "C", award))));
  }
}
