package dev.grader.check.ruff;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import java.util.List;

/** {@code check: ruff} in a rubric. The only public class of this package. */
public final class RuffType implements CheckType {
  /**
   * Mistakes and idioms that reviewers agree on: ruff's own long-standing defaults (E4, E7, E9, F),
   * likely bugs (B), and clumsy or outdated ways to say something (C4, PTH, SIM, UP). Not the order
   * of imports (I), which depends on what a project's configuration calls its own; not what a
   * formatter does.
   */
  private static final List<String> USUAL =
      List.of("E4", "E7", "E9", "F", "B", "C4", "PTH", "SIM", "UP");

  /** {@code open(path)}: nobody should lose points for it. */
  private static final String PLAIN_OPEN = "PTH123";

  private static final Setting<List<String>> SELECT = Setting.of(
          "select", Kind.listOf(new RuleKind()), "The rules, or beginnings of rules, to look for.")
      .orElse(USUAL);
  private static final Setting<List<String>> IGNORE = Setting.of(
          "ignore",
          Kind.listOf(new RuleKind()),
          "The rules, or beginnings of rules, to leave out of those.")
      .orElse(List.of(PLAIN_OPEN));
  private static final Setting<Integer> LINE_LENGTH = Setting.of(
          "line-length",
          Kind.wholeNumber(40, 200),
          "The longest line for rules such as E501, in characters.")
      .orElse(88);

  @Override
  public String id() {
    return "ruff";
  }

  @Override
  public String meaning() {
    return "What the linter ruff finds, with and without the suppressions in the code.";
  }

  @Override
  public List<MeasureType> measures() {
    return List.of(
        new MeasureType(
                RuffCheck.FINDINGS,
                Unit.COUNT,
                "The number of findings; one that a comment hides counts too, unless the comment names its rule.")
            .told("{} finding(s)"),
        new MeasureType(
                RuffCheck.DENSITY,
                Unit.PER_100_LINES,
                "The number of findings for each 100 lines that are neither blank nor a comment.")
            .told("findings come to {}"),
        new MeasureType(
                RuffCheck.SUPPRESSED,
                Unit.COUNT,
                "The number of findings that comments in the code hide, whether they name a rule or not.")
            .told("{} suppressed finding(s)"));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(SELECT, IGNORE, LINE_LENGTH);
  }

  @Override
  public Check read(Settings settings) {
    List<String> select = settings.get(SELECT);
    if (select.isEmpty()) {
      settings.refuse(SELECT, "`select` names no rule", "remove it, or name at least one");
    }
    return new RuffCheck(select, settings.get(IGNORE), settings.get(LINE_LENGTH));
  }
}
