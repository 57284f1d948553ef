package dev.grader.report.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import dev.grader.score.Score;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DotenvFormatTest {
  private final DotenvFormat dotenv = new DotenvFormat();

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isMadeOfEightLinesWhoeverWroteTheText(Report report) throws IOException {
    assertThat(Written.text(dotenv, report).split("\\R"))
        .hasSize(8)
        .allMatch(line -> line.matches("grader_[a-z_]+=.*"));
  }

  @Test
  void tellsScoreGradeAndGates() throws IOException {
    assertThat(Written.text(dotenv, SampleReports.mixed()))
        .contains("grader_grade=maybe\n", "grader_gates=failed\n", "grader_inconclusive=0\n");
    assertThat(Written.text(dotenv, SampleReports.inconclusive()))
        .contains("grader_score=28.3\n", "grader_score_high=95\n", "grader_inconclusive=1\n");
  }

  @Test
  void aGateThatIsNotDecidedOrNotShownDidNotPass() throws IOException {
    assertThat(Written.text(dotenv, SampleReports.inconclusive()))
        .contains("grader_gates=undecided\n");
    Report report = SampleReports.mixed();
    Score score = report.score();
    Score hidden =
        new Score(score.points(), score.percent(), score.grade(), List.of(), score.categories());
    Report seen =
        new Report(report.subject(), report.rubric(), hidden, report.facts(), report.provenance());
    assertThat(Written.text(dotenv, seen)).contains("grader_gates=none\n");
  }
}
