package dev.grader.check.structure;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import java.util.List;

/** {@code check: structure} in a rubric. The only public class of this package. */
public final class StructureType implements CheckType {
  /** 50: pylint's default for statements in a function (too-many-statements). */
  private static final Setting<Integer> FUNCTION_LINES = Setting.of(
          "function-lines",
          Kind.wholeNumber(1, 10_000),
          "The most lines of code in a function before it is a finding.")
      .orElse(50);

  /** 5: pylint's default (too-many-nested-blocks). */
  private static final Setting<Integer> NESTING = Setting.of(
          "nesting",
          Kind.wholeNumber(1, 100),
          "The most blocks inside one another before it is a finding.")
      .orElse(5);

  /** 10: McCabe's own limit, taken up by NIST 500-235 and by ruff's rule C901. */
  private static final Setting<Integer> COMPLEXITY = Setting.of(
          "complexity",
          Kind.wholeNumber(1, 1000),
          "The most independent ways through a function before it is a finding.")
      .orElse(10);

  /** 1000: pylint's default (too-many-lines). */
  private static final Setting<Integer> MODULE_LINES = Setting.of(
          "module-lines",
          Kind.wholeNumber(1, 100_000),
          "The most lines of code in a file before it is a finding.")
      .orElse(1000);

  private static final List<MeasureType> MEASURES = List.of(
      count(Composition.FILES, "The number of Python files.").told("{} Python file(s)"),
      new MeasureType(
              Composition.CODE_LINES,
              Unit.LINES,
              "The number of lines of code: neither blank nor comment nor docstring.")
          .told("{} of code"),
      count(Composition.FUNCTIONS, "The number of functions and methods apart from tests.")
          .told("{} function(s)"),
      new MeasureType(
              Shape.LONGEST,
              Unit.LINES,
              "The lines of code in the longest function apart from tests; code outside of functions counts as one function a file.")
          .told("the longest function has {}"),
      count(Shape.DEEPEST, "The most blocks inside one another, such as a loop in a condition.")
          .told("blocks are nested {} deep"),
      count(
              Shape.MOST_COMPLEX,
              "The most independent ways through a function (McCabe's cyclomatic complexity).")
          .told("the highest complexity is {}"),
      count(Shape.MEAN_COMPLEXITY, "The mean of that over all functions.")
          .told("the mean complexity is {}"),
      share(
              Composition.LARGEST_MODULE,
              "The share of the largest file in the code apart from tests.")
          .told("{} line(s) of code (is|are) in the largest file"),
      share(
              Composition.OUTSIDE_FUNCTIONS,
              "The share of code, apart from tests, that runs on import: outside of functions, classes and the main guard.")
          .told("{} line(s) of code (runs|run) on import"),
      share(
              Composition.DOCUMENTED,
              "The share of public functions and classes, apart from tests, that have a docstring.")
          .told("{} public name(s) (has|have) a docstring"),
      share(
              Composition.ANNOTATED,
              "The share of functions, apart from tests, whose parameters and result all have types.")
          .told("{} function(s) (is|are) annotated"),
      count(Composition.TESTS, "The number of test functions.").told("{} test function(s)"),
      share(Composition.TEST_CODE, "The share of test files in all lines of code.")
          .told("{} line(s) of code (is|are) tests"),
      count(
              Composition.PACKAGES,
              "The number of packages (folders with __init__.py) apart from tests.")
          .told("{} package(s)"),
      count(
              Composition.ENTRY_POINTS,
              "The number of files that can be run: with a main guard, or called __main__.py.")
          .told("{} file(s) that can be run"),
      count(Reading.UNREADABLE, "The number of files that cannot be read as Python 3.")
          .told("{} file(s) that cannot be read as Python 3"),
      count(Needs.DECLARED, "The number of packages that dependency files declare.")
          .told("{} declared package(s)"),
      count(Imports.UNDECLARED, "The number of packages that are imported but declared nowhere.")
          .told("{} undeclared import(s)"),
      count(
              Junk.JUNK,
              "The number of files and folders that should not have been committed: environments, caches, secrets, large binaries.")
          .told("{} thing(s) that should not have been committed"));

  private static MeasureType count(String name, String meaning) {
    return new MeasureType(name, Unit.COUNT, meaning);
  }

  private static MeasureType share(String name, String meaning) {
    return new MeasureType(name, Unit.SHARE, meaning);
  }

  @Override
  public String id() {
    return "structure";
  }

  @Override
  public String meaning() {
    return "What the code is made of, what it needs, and what should not have been committed.";
  }

  @Override
  public List<MeasureType> measures() {
    return MEASURES;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(FUNCTION_LINES, NESTING, COMPLEXITY, MODULE_LINES);
  }

  @Override
  public Check read(Settings settings) {
    return new StructureCheck(new Thresholds(
        settings.get(FUNCTION_LINES),
        settings.get(NESTING),
        settings.get(COMPLEXITY),
        settings.get(MODULE_LINES)));
  }
}
