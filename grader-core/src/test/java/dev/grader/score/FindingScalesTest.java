package dev.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The scales that count findings. */
class FindingScalesTest {
  private static final Points TEN = Points.of(10);

  @Test
  void eachFindingCosts() {
    PerFinding scale = new PerFinding(points("0.5"), new TreeMap<>(), new TreeMap<>());

    assertThat(scale.award(findings("F401", 3), TEN))
        .isEqualTo(new Verdict.Earned(points("8.5"), "3 findings cost 1.5"));
    assertThat(scale.award(findings("F401", 1), TEN))
        .isEqualTo(new Verdict.Earned(points("9.5"), "1 finding costs 0.5"));
    assertThat(scale.award(findings("F401", 0), TEN))
        .isEqualTo(new Verdict.Earned(TEN, "Nothing was found"));
    assertThat(scale.award(findings("F401", 90), TEN))
        .isEqualTo(new Verdict.Earned(Points.ZERO, "90 findings cost 45"));
  }

  @Test
  void whatIsOnlyAFactToKnowCostsNothingUnlessItIsNamed() {
    PerFinding scale = new PerFinding(points("0.5"), new TreeMap<>(), new TreeMap<>());
    PerFinding strict = new PerFinding(
        points("0.5"), new TreeMap<>(), new TreeMap<>(Map.of(Severity.INFO, Points.of(1))));
    Evidence.Gathered fact = withFindings(Finding.general("symlink", "").as(Severity.INFO));

    assertThat(scale.award(fact, TEN)).isEqualTo(new Verdict.Earned(TEN, "Nothing was found"));
    assertThat(earned(strict, fact, TEN)).isEqualTo(Points.of(9));
    assertThat(earned(new AllOrNothing(Optional.empty()), fact, TEN)).isEqualTo(TEN);
  }

  @Test
  void theLongestRuleThatFitsCostsBeforeAnySeverity() {
    PerFinding scale = new PerFinding(
        points("0.5"),
        new TreeMap<>(Map.of("S", Points.of(2), "S1", Points.of(3))),
        new TreeMap<>(Map.of(Severity.ERROR, Points.of(1))));

    assertThat(earned(scale, findings("S101", 1), TEN)).isEqualTo(Points.of(7));
    assertThat(earned(scale, findings("S608", 1), TEN)).isEqualTo(Points.of(8));
    assertThat(earned(scale, findings("E501", 1), TEN)).isEqualTo(points("9.5"));
    assertThat(earned(scale, withFindings(Finding.general("E9", "").as(Severity.ERROR)), TEN))
        .isEqualTo(Points.of(9));
  }

  @Test
  void everyNumberOfFindingsGivesBetweenNothingAndAllAndMoreGivesNoMore() {
    PerFinding scale = new PerFinding(points("0.33"), new TreeMap<>(), new TreeMap<>());
    Points before = TEN;
    for (int count = 0; count <= 100; count++) {
      Points now = earned(scale, findings("F401", count), TEN);
      assertThat(now).isBetween(Points.ZERO, before);
      before = now;
    }

    assertThat(before).isEqualTo(Points.ZERO);
  }

  @Test
  void allOrNothingWithoutAMeasureWantsNoFindings() {
    AllOrNothing scale = new AllOrNothing(Optional.empty());

    assertThat(earned(scale, findings("F401", 0), TEN)).isEqualTo(TEN);
    assertThat(scale.award(findings("F401", 2), TEN))
        .isEqualTo(new Verdict.Earned(Points.ZERO, "There are 2 findings"));
  }

  @Test
  void whereThereWasNothingToFindAnythingInNoFindingsAreNoMerit() {
    Evidence.Gathered nothing = Evidence.Gathered.of(
        Map.of("findings", new Measure.Undefined("there is no Python file")), List.of(), "");
    Verdict undefined = new Verdict.Undefined("there is no Python file");

    assertThat(new PerFinding(points("1"), new TreeMap<>(), new TreeMap<>()).award(nothing, TEN))
        .isEqualTo(undefined);
    assertThat(new AllOrNothing(Optional.empty()).award(nothing, TEN)).isEqualTo(undefined);
  }

  private static Points earned(Scale scale, Evidence.Gathered evidence, Points worth) {
    return ((Verdict.Earned) scale.award(evidence, worth)).points();
  }

  private static Points points(String number) {
    return Points.of(new BigDecimal(number));
  }

  private static Evidence.Gathered findings(String rule, int count) {
    return withFindings(
        Collections.nCopies(count, Finding.general(rule, "")).toArray(Finding[]::new));
  }

  private static Evidence.Gathered withFindings(Finding... findings) {
    return Evidence.Gathered.of(Map.of(), List.of(findings), "");
  }
}
