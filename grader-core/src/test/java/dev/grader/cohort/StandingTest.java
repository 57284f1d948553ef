package dev.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.HostileReport;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void keepsThePointsOfEveryCategoryAndCriterion() {
    Report report = SampleReports.mixed();

    Standing standing = Standing.of(report);

    assertThat(standing.points()).isEqualTo(report.score().points());
    assertThat(standing.percent()).isEqualTo(report.score().percent());
    assertThat(standing.criteria().map(Standing.Criterion::points))
        .isEqualTo(report.score().awards().map(award -> award.points()).toList());
    assertThat(standing.categories())
        .extracting(Standing.Category::id)
        .isEqualTo(report.score().categories().stream().map(it -> it.id()).toList());
  }

  @Test
  void namesWhatIsInconclusiveAndWhichGatesAreNotMet() {
    assertThat(Standing.of(SampleReports.inconclusive()).inconclusive()).containsExactly("pass");
    assertThat(Standing.of(SampleReports.mixed()).failedGates())
        .extracting(gate -> gate.criterion())
        .containsExactly("pass");
  }

  @Test
  void countsFindingsByRule() {
    Standing standing = Standing.of(SampleReports.inconclusive());

    assertThat(standing.criteria().filter(it -> it.id().equals("lint")))
        .extracting(Standing.Criterion::findings)
        .allSatisfy(
            findings -> assertThat(findings).containsExactly(java.util.Map.entry("F401", 1)));
  }

  @Test
  void estimatesTheHoursFromOwnCommitsInSessions() {
    Effort effort = Standing.of(SampleReports.mixed()).effort();

    // 18:40 to 20:05 is one session, 17:10 two days later another; half an hour before each
    assertThat(effort.sessions()).isEqualTo(2);
    assertThat(effort.worked()).isEqualTo(Duration.ofMinutes(85 + 2 * 30));
    assertThat(effort.span()).isEqualTo(Duration.parse("PT46H30M"));
  }

  @Test
  void cutsLongReasonsOfGates() {
    Standing standing = Standing.of(HostileReport.of("😀".repeat(100_000)));

    assertThat(standing.gates()).allSatisfy(gate -> {
      assertThat(gate.reason()).hasSizeLessThan(502).endsWith("😀…");
    });
  }

  @Test
  void knowsNothingOfTheHoursWhereThereIsNoHistory() {
    assertThat(Effort.of(new dev.grader.evidence.Facts(List.of(), 0, 0, 0, 0, List.of())))
        .isEqualTo(Effort.UNKNOWN);
  }
}
