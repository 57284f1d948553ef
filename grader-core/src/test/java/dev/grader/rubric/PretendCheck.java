package dev.grader.rubric;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.check.Reads;
import dev.grader.check.Workbench;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Unit;
import java.util.List;
import java.util.Optional;

/** Checks that only a rubric can see, so that its tests do not change with the real ones. */
record PretendCheck(String id, List<MeasureType> measures, List<Setting<?>> settings)
    implements CheckType {

  private static final Setting<String> ASK = Setting.of("ask", Kind.prose(), "What to judge.");

  static final List<CheckType> ALL = List.of(
      new PretendCheck(
          "black",
          List.of(measure("formatted", Unit.SHARE)),
          List.of(
              Setting.of("line-length", Kind.wholeNumber(40, 200), "Columns.").orElse(88))),
      new PretendCheck(
          "pytest",
          List.of(
              measure("passed", Unit.SHARE),
              measure("line-coverage", Unit.SHARE),
              measure("failed", Unit.COUNT),
              measure("seconds", Unit.SECONDS)),
          List.of(Setting.of("branches", Kind.flag(), "Measure branches too.").orElse(true))),
      new PretendCheck(
          "ruff",
          List.of(measure("findings", Unit.COUNT)),
          List.of(
              Setting.of("select", Kind.listOf(Kind.text()), "Rules.").orElse(List.of("E", "F")))),
      new PretendCheck(
          "commits",
          List.of(measure("sessions", Unit.COUNT)),
          List.of(
              Setting.of("time-box", Kind.duration(), "How long the task was open."),
              Setting.of("due", Kind.instant(), "When it was due."))),
      new PretendCheck(
          "files",
          List.of(measure("found", Unit.SHARE)),
          List.of(Setting.required("require", Kind.someOf(Kind.text()), "Globs."))),
      new PretendCheck("manual", List.of(), List.of(ASK)));

  private static MeasureType measure(String name, Unit unit) {
    return new MeasureType(name, unit, "The " + name + ".");
  }

  @Override
  public String meaning() {
    return "Pretends to check " + id + ".";
  }

  @Override
  public Check read(Settings settings) {
    settings().forEach(settings::find);
    return new Nothing(
        measures.isEmpty() ? Optional.of(settings.find(ASK).orElse("")) : Optional.empty());
  }

  private record Nothing(Optional<String> question) implements Check {
    @Override
    public Evidence gather(Workbench bench) {
      throw new IllegalStateException("a rubric runs nothing");
    }

    @Override
    public Reads reads() {
      return Reads.EVERYTHING;
    }
  }
}
