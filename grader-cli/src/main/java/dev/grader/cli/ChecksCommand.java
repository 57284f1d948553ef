package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Setting;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code grader checks}: what can be measured, and how it can be set. */
@Command(
    name = "checks",
    description = "List the checks, or show one with its measures and settings.",
    footerHeading = "%nExamples:%n",
    footer = {"  grader checks", "  grader checks pytest"})
final class ChecksCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "A check, such as ruff.")
  private Optional<String> id = Optional.empty();

  ChecksCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws UserError {
    PrintStream out = wiring.console().out();
    if (id.isEmpty()) {
      Catalog.checks()
          .forEach(type -> out.printf(Locale.ROOT, "%-10s %s%n", type.id(), type.meaning()));
      return ExitCode.GRADED.number();
    }
    show(find(id.get()), out);
    return ExitCode.GRADED.number();
  }

  private static CheckType find(String id) throws UserError {
    List<CheckType> all = Catalog.checks();
    return all.stream()
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UserError("there is no check '" + id + "'; there are "
            + all.stream().map(CheckType::id).collect(Collectors.joining(", "))));
  }

  private static void show(CheckType type, PrintStream out) {
    out.println(type.id() + ": " + type.meaning());
    out.println();
    out.println("Measures");
    for (MeasureType measure : type.measures()) {
      String unit = measure.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.printf(Locale.ROOT, "  %-24s %-14s %s%n", measure.name(), unit, measure.meaning());
    }
    out.println();
    out.println(type.settings().isEmpty() ? "It has no settings." : "Settings (under `with:`)");
    type.settings().forEach(setting -> out.println(line(setting)));
  }

  private static <T> String line(Setting<T> setting) {
    String standard = setting
        .otherwise()
        .map(value -> " Default: " + setting.kind().write(value) + ".")
        .orElse("");
    return String.format(
        Locale.ROOT,
        "  %-24s %s. %s%s",
        setting.name(),
        setting.kind().expected(),
        setting.meaning(),
        standard);
  }
}
