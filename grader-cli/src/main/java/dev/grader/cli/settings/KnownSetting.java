package dev.grader.cli.settings;

import dev.grader.catalog.Catalog;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.report.ReportFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A setting that a flag, a variable and a file can give. This table is all that the command line's
 * defaults, the reader of files and {@code grader config} know.
 *
 * @param setting name, which is the flag without its hyphens, and what values it takes
 * @param ofMachine whether it says how this machine works, so that no submission may set it
 * @param builtIn the value where nobody gives one, for people
 */
public record KnownSetting(Setting<String> setting, boolean ofMachine, String builtIn) {
  private static final List<String> FORMATS =
      Catalog.formats(false).stream().map(ReportFormat::id).toList();

  /** Every one, in the order to show them. */
  public static final List<KnownSetting> ALL = List.of(
      new KnownSetting(
          Setting.of(
              "rubric",
              Kind.text(),
              "Rubric file, relative to this file, or the name of a bundled one."),
          false,
          "default"),
      new KnownSetting(
          Setting.of(
              "format",
              Kind.either(
                  "one of " + String.join(", ", FORMATS) + ", or a list of them",
                  Kind.oneOf(FORMATS),
                  Kind.someOf(Kind.oneOf(FORMATS))
                      .as(all -> String.join(",", all), all -> List.of(all.split(",", -1)))),
              "What to print on standard output."),
          false,
          "terminal; of 'grader check', mend"),
      new KnownSetting(
          Setting.of(
              "fail-under",
              Kind.either(
                      "a percentage from 0 to 100, such as 70 or 70%",
                      Kind.percent(), Kind.decimal(BigDecimal.ZERO, BigDecimal.valueOf(100), 2))
                  .as(percent -> percent.toPlainString() + "%", PercentConverter::read),
              "Exit with 1 where the total is below that many percent."),
          false,
          "no threshold"),
      new KnownSetting(
          Setting.of(
              "sandbox",
              Kind.oneOf("auto", "docker", "bubblewrap"),
              "Where tools and candidate code run."),
          true,
          "auto"),
      new KnownSetting(
          Setting.of("base-image", Kind.text(), "Base of the tool image."),
          true,
          "python:X.Y-slim"),
      new KnownSetting(
          Setting.of("database", Kind.text(), "Where batches are queued for many graders."),
          true,
          "a file in the batch's folder"));

  /** Returns its key in a file. */
  public String name() {
    return setting.name();
  }

  /** Returns such as {@code GRADER_FAIL_UNDER}. */
  public String variable() {
    return "GRADER_" + name().toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
