package dev.grader.check.ruff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.config.Problem;
import dev.grader.config.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuffTypeTest {
  private final RuffType type = new RuffType();

  @ParameterizedTest
  @ValueSource(strings = {"F", "F401", "E4", "PLR", "C90", "ALL"})
  void takesRulesAndTheirBeginnings(String rule) {
    Settings settings = Settings.parse("select: [" + rule + "]", type.settings());

    assertThat(type.read(settings)).isEqualTo(new RuffCheck(List.of(rule), List.of("PTH123"), 88));
    assertThat(settings.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"F999", "f401", "E999", "TCH", "--config", "", "F 401"})
  void refusesRulesThatThePinnedRuffDoesNotHave(String rule) {
    Settings settings = Settings.parse("ignore: ['" + rule + "']", type.settings());

    assertThat(settings.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("an entry of `ignore` must be a rule of ruff");
  }

  @Test
  void suggestsTheGroupThatWasMeant() {
    Settings settings = Settings.parse("select: [SMI]", type.settings());

    assertThat(settings.problems())
        .singleElement()
        .extracting(Problem::fix)
        .isEqualTo("did you mean `SIM`?");
  }

  @Test
  void refusesToLookForNothing() {
    Settings settings = Settings.parse("select: []", type.settings());

    type.read(settings);

    assertThat(settings.problems())
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("`select` names no rule");
  }
}
