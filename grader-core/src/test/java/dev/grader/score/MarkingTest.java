package dev.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkingTest {
  private static final Points FIVE = Points.of(5);
  private static final Evidence THREE_OF_FOUR = Evidence.Gathered.of(
      Map.of("formatted", Measure.share(3, 4)),
      List.of(Finding.at("not-formatted", "a.py", 1, "not formatted")),
      "3 of 4 files are formatted");
  private static final Evidence NO_FILES = Evidence.Gathered.of(
      Map.of("formatted", new Measure.Undefined("there is no Python file")), List.of(), "");
  private static final Evidence OURS =
      Evidence.Missing.of(Fault.GRADER, "the sandbox failed: no space left");
  private static final Evidence THEIRS =
      Evidence.Missing.of(Fault.SUBMISSION, "the tests ran out of time after 5 minutes");
  private static final Evidence NOT_ASKED = new Evidence.NotApplicable("an archive has no history");

  @Test
  void aReasonTellsTheFactsAndThePoints() {
    Award award = award(Line.Kind.REGULAR, WhenUndefined.ZERO, THREE_OF_FOUR);

    assertThat(award.status()).isEqualTo(Status.SCORED);
    assertThat(award.points()).isEqualTo(range(375, 375, 500));
    assertThat(award.reason()).isEqualTo("3 of 4 files are formatted: 3.75 of 5 points.");
    assertThat(award.findings()).hasSize(1);
    assertThat(award.measures()).containsKey("formatted");
  }

  @Test
  void aBonusIsAboveTheTotal() {
    Award award = award(Line.Kind.BONUS, WhenUndefined.ZERO, THREE_OF_FOUR);

    assertThat(award.points()).isEqualTo(range(375, 375, 0));
    assertThat(award.reason()).endsWith(": 3.75 of 5 bonus points.");
  }

  @Test
  void aPenaltyTakesOffWhatTheScaleDoesNotGive() {
    Award award = award(Line.Kind.PENALTY, WhenUndefined.FULL, THREE_OF_FOUR);

    assertThat(award.points()).isEqualTo(range(-125, -125, 0));
    assertThat(award.reason()).endsWith(": 1.25 of at most 5 points off.");
  }

  @Test
  void ourFaultIsNeverTheCandidatesLoss() {
    assertThat(award(Line.Kind.REGULAR, WhenUndefined.ZERO, OURS))
        .extracting(Award::status, Award::points, Award::reason)
        .containsExactly(
            Status.INCONCLUSIVE, range(0, 500, 500), "The sandbox failed: no space left.");
    assertThat(award(Line.Kind.BONUS, WhenUndefined.ZERO, OURS).points())
        .isEqualTo(range(0, 500, 0));
    assertThat(award(Line.Kind.PENALTY, WhenUndefined.FULL, OURS).points())
        .isEqualTo(range(-500, 0, 0));
  }

  @Test
  void theSubmissionsOwnFaultEarnsNothing() {
    Award award = award(Line.Kind.REGULAR, WhenUndefined.ZERO, THEIRS);

    assertThat(award.points()).isEqualTo(range(0, 0, 500));
    assertThat(award.reason())
        .isEqualTo("The tests ran out of time after 5 minutes: 0 of 5 points.");
  }

  @Test
  void nothingIsTakenOffWithoutEvidence() {
    assertThat(award(Line.Kind.PENALTY, WhenUndefined.FULL, THEIRS).points())
        .isEqualTo(range(0, 0, 0));
  }

  @Test
  void whatDoesNotApplyLeavesTheTotal() {
    Award award = award(Line.Kind.REGULAR, WhenUndefined.ZERO, NOT_ASKED);

    assertThat(award.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(award.points()).isEqualTo(PointRange.NOTHING);
    assertThat(award.reason())
        .isEqualTo("An archive has no history; its points are left out of the total.");
  }

  @Test
  void theRubricSaysWhatAMeasureWithoutAValueMeans() {
    assertThat(award(Line.Kind.REGULAR, WhenUndefined.ZERO, NO_FILES).points())
        .isEqualTo(range(0, 0, 500));
    assertThat(award(Line.Kind.REGULAR, WhenUndefined.FULL, NO_FILES).points())
        .isEqualTo(range(500, 500, 500));
    assertThat(award(Line.Kind.REGULAR, WhenUndefined.NOT_APPLICABLE, NO_FILES).status())
        .isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void whatAPersonDecidesIsOpenWhateverTheEvidence() {
    Line line = line(Line.Kind.PENALTY);

    Award award = new Marking(new Open("ask Ann"), WhenUndefined.ZERO).award(line, THREE_OF_FOUR);

    assertThat(award)
        .extracting(Award::status, Award::points, Award::reason)
        .containsExactly(Status.OPEN, range(-500, 0, 0), "Ask Ann.");
    assertThat(award.findings()).isEmpty();
  }

  @Test
  void evidenceOfAnotherVersionIsInconclusive() {
    Evidence other = Evidence.Gathered.of(Map.of(), List.of(), "");

    assertThat(award(Line.Kind.REGULAR, WhenUndefined.ZERO, other).status())
        .isEqualTo(Status.INCONCLUSIVE);
  }

  private static Award award(Line.Kind kind, WhenUndefined undefined, Evidence evidence) {
    return new Marking(new Proportional("formatted"), undefined).award(line(kind), evidence);
  }

  private static Line line(Line.Kind kind) {
    return new Line("formatting", "Formatted", "black", "", FIVE, kind, Line.Visibility.ALWAYS);
  }

  private static PointRange range(long low, long high, long of) {
    return new PointRange(new Points(low), new Points(high), new Points(of));
  }
}
