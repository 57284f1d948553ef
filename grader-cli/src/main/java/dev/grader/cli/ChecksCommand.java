package dev.grader.cli;

import dev.grader.catalog.Catalog;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.wiring.Wiring;
import dev.grader.config.Setting;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
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
      TextTable all = table(12, 68);
      Catalog.checks().forEach(type -> all.addRowValues(type.id(), type.meaning()));
      out.print(all);
    } else {
      show(find(id.get()), out);
    }
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
    TextTable meaning = table(80);
    meaning.addRowValues(type.id() + ": " + type.meaning());
    TextTable measures = table(26, 15, 39);
    for (MeasureType measure : type.measures()) {
      String unit = measure.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      measures.addRowValues("  " + measure.name(), unit, measure.meaning());
    }
    TextTable settings = table(26, 54);
    type.settings()
        .forEach(setting -> settings.addRowValues("  " + setting.name(), explained(setting)));
    out.print(meaning);
    out.println();
    out.println(type.measures().isEmpty() ? "It measures nothing." : "Measures");
    out.print(measures);
    out.println();
    out.println(type.settings().isEmpty() ? "It has no settings." : "Settings (under `with:`)");
    out.print(settings);
  }

  private static <T> String explained(Setting<T> setting) {
    String standard = setting
        .otherwise()
        .map(value -> " Default: " + setting.kind().write(value) + ".")
        .orElse("");
    return setting.meaning() + " Takes " + setting.kind().expected() + "." + standard;
  }

  /** Returns a table of columns this wide, 80 in all, that wraps what is longer. */
  private static TextTable table(int... widths) {
    Column[] columns = Arrays.stream(widths)
        .mapToObj(width -> new Column(width, 0, Overflow.WRAP))
        .toArray(Column[]::new);
    return TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
  }
}
