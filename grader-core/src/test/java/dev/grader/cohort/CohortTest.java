package dev.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.score.Points;
import dev.grader.score.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CohortTest {
  private final Member perfect = member("a", SampleReports.perfect());
  private final Member inconclusive = member("b", SampleReports.inconclusive());
  private final Member absent = Member.notGraded("c", "Cy", "the disk was full", "");

  @Test
  void sortsItsMembersByKey() {
    assertThat(cohort(absent, inconclusive, perfect).members())
        .containsExactly(perfect, inconclusive, absent);
  }

  @Test
  void refusesTwoMembersWithOneKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cohort(perfect, perfect))
        .withMessage("two members have the key a");
  }

  @Test
  void refusesAKeyThatIsNoFolderOfItsOwn() {
    for (String key : List.of("", ".", "..", "a/b", "A", "ä")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Member.notGraded(key, "A", "why", ""))
          .withMessage("'" + key + "' is no name of a candidate's folder");
    }
  }

  @Test
  void refusesAMemberWithNeitherAStandingNorAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Member("a", "A", Optional.empty(), "", ""))
        .withMessage("a must have either a standing or a reason why there is none");
  }

  @Test
  void countsWhoEarnedWhichShareOfACriterion() {
    Spread pass = spread("pass", cohort(perfect, inconclusive, absent));

    assertThat(pass.bins()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(pass.count(Status.SCORED)).isEqualTo(1);
    assertThat(pass.count(Status.INCONCLUSIVE)).isEqualTo(1);
    assertThat(pass.candidates()).isEqualTo(2);
    assertThat(pass.median()).isEqualTo(Points.of(20));
  }

  @Test
  void theMedianOfTwoLiesBetweenThem() {
    Spread pass = spread("pass", cohort(perfect, member("m", SampleReports.mixed())));

    assertThat(pass.median().hundredths())
        .isEqualTo((pass.points().get(0).hundredths() + pass.points().get(1).hundredths() + 1) / 2)
        .isNotEqualTo(pass.points().get(0).hundredths());
  }

  @Test
  void namesTheMostCommonFindings() {
    Spread lint = spread("lint", cohort(inconclusive, member("d", SampleReports.inconclusive())));

    assertThat(lint.rules()).containsExactly(new Spread.Rule("F401", 2, 2));
  }

  private static Spread spread(String criterion, Cohort cohort) {
    return cohort.spreads().stream()
        .filter(each -> each.criterion().id().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private static Member member(String key, Report report) {
    return Member.graded(key, report.subject().candidate(), Standing.of(report), "");
  }

  private static Cohort cohort(Member... members) {
    return new Cohort("Autumn", SampleReports.perfect().rubric(), List.of(members));
  }
}
