package dev.grader.cohort.movement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.Effort;
import dev.grader.cohort.Member;
import dev.grader.cohort.Movement;
import dev.grader.cohort.MovementFormat;
import dev.grader.cohort.Standing;
import dev.grader.report.Report.RubricUsed;
import dev.grader.report.json.Schemas;
import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovementTest {
  private static final Member ZOE = Member.notGraded("zoe", "Zoe", "no network", "");

  private final Cohort before = cohort(
      "old", member("ada", "90", "90", "yes"), member("bo", "80", "80", "yes"), member("cy", "30"));

  private final Cohort after = cohort(
      "new", member("ada", "40", "40", "no"), member("bo", "85", "85", "yes"), member("cy", "35"));

  @Test
  void saysWhoMovesAndByHowMuchTheLargestMoveFirst() {
    Movement movement = Movement.of(before, after, Map.of());

    assertThat(movement.moves()).extracting(Movement.Move::key).containsExactly("ada", "bo", "cy");
    assertThat(movement.moves())
        .extracting(Movement.Move::climbed)
        .as("in half places")
        .containsExactly(-2, 2, 0);
    assertThat(movement.moves().get(0).won()).contains(new BigDecimal("-50"));
    assertThat(movement.moving()).hasSize(2);
    assertThat(movement.isInconclusive()).isFalse();
  }

  @Test
  void saysWhoCrossesAGrade() {
    assertThat(Movement.of(before, after, Map.of()).crossing())
        .extracting(Movement.Move::key)
        .containsExactly("ada");
  }

  @Test
  void theSameJudgementMovesNobody() {
    Movement movement = Movement.of(before, before, Map.of());

    assertThat(movement.moving()).isEmpty();
    assertThat(movement.crossing()).isEmpty();
  }

  @Test
  void aRangeHasNoDifference() {
    Cohort range = cohort("new", member("ada", "20", "95", ""));

    assertThat(Movement.of(before, range, Map.of()).moves().get(0).won()).isEmpty();
  }

  @Test
  void whoIsNotRankedIsApartAndMakesItInconclusive() {
    Movement movement =
        Movement.of(cohort("old", ZOE), cohort("new", ZOE, member("ada", "9")), Map.of());

    assertThat(movement.apart()).containsExactly(ZOE);
    assertThat(movement.isInconclusive()).isTrue();
    assertThat(movement.moves().get(0).before()).isEmpty();
    assertThat(movement.moving()).isEmpty();
  }

  @Test
  void readsAsATableOfEightyColumns() throws Exception {
    Movement movement = Movement.of(before, after, Map.of("lint", 2));

    assertThat(shown(new TextMovement(), movement)).isEqualTo("""
        Before  Title (old), 0123abcd
        After   Title (new), 0123abcd

        2 of 3 candidates move in the ranking, 1 crosses a grade

        Places  Total       Change  Candidate
        1 -> 2  90% -> 40%     -50  Name of ada (ada)
        2 -> 1  80% -> 85%      +5  Name of bo (bo)
        3       30% -> 35%      +5  Name of cy (cy)

        Crosses a grade
          Name of ada (ada): yes -> no

        Inconclusive, as its evidence was never gathered
          lint: for 2 candidates
        """);
  }

  @Test
  void longAndHostileNamesStayInTheTable() throws Exception {
    Member hostile = Member.graded(
        "eve", "\u001b[31mx\u202e".repeat(40), standing("60.5", "80.5", "g\n".repeat(50)), "");
    Movement movement =
        Movement.of(cohort("old", hostile, ZOE), cohort("new", hostile, ZOE), Map.of());

    assertThat(shown(new TextMovement(), movement))
        .doesNotContain("\u001b", "\u202e")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 80))
        .contains("Zoe (zoe): no network");
  }

  @Test
  void theJsonIsAsItsSchemaSays() throws Exception {
    Movement movement =
        Movement.of(cohort("old", ZOE, member("ada", "9")), after, Map.of("lint", 2));

    String json = shown(new JsonMovement(), movement);

    assertThat(json).contains("\"schema\": \"grader-movement/1\"", "\"lint\"");
    assertThat(Schemas.problems("cohort/movement.schema.json", json.getBytes(UTF_8)))
        .isEmpty();
  }

  private static String shown(MovementFormat format, Movement movement) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(movement, bytes);
    return bytes.toString(UTF_8);
  }

  private static Cohort cohort(String rubric, Member... members) {
    RubricUsed used = new RubricUsed(rubric, "Title", "0123abcd".repeat(8), Optional.empty());
    return new Cohort("Title", used, List.of(members));
  }

  private static Member member(String key, String percent) {
    return member(key, percent, percent, "");
  }

  private static Member member(String key, String low, String high, String grade) {
    return Member.graded(key, "Name of " + key, standing(low, high, grade), "");
  }

  private static Standing standing(String low, String high, String grade) {
    return new Standing(
        PointRange.NOTHING,
        new PercentRange(new BigDecimal(low), new BigDecimal(high)),
        grade,
        List.of(),
        List.of(),
        Effort.UNKNOWN,
        "");
  }
}
