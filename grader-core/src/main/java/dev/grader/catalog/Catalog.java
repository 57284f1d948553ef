package dev.grader.catalog;

import dev.grader.check.CheckType;
import dev.grader.check.black.BlackType;
import dev.grader.check.commits.CommitsType;
import dev.grader.check.files.FilesType;
import dev.grader.check.manual.ManualType;
import dev.grader.check.pytest.PytestType;
import dev.grader.check.readme.ReadmeType;
import dev.grader.check.ruff.RuffType;
import dev.grader.check.structure.StructureType;
import dev.grader.cohort.CohortFormat;
import dev.grader.report.ReportFormat;
import dev.grader.report.html.HtmlFormat;
import dev.grader.report.json.JsonFormat;
import dev.grader.report.markdown.MarkdownFormat;
import dev.grader.report.terminal.Style;
import dev.grader.report.terminal.TerminalFormat;
import java.util.List;
import java.util.stream.Stream;

/** All built-in checks and formats. */
public final class Catalog {
  private Catalog() {}

  /** Returns the checks, in the order to show them. */
  public static List<CheckType> checks() {
    return List.of(
        new BlackType(),
        new RuffType(),
        new PytestType(),
        new ReadmeType(),
        new CommitsType(),
        new StructureType(),
        new FilesType(),
        new ManualType());
  }

  /**
   * Returns the formats, in the order to show them.
   *
   * @param colour whether the terminal format paints
   */
  public static List<ReportFormat> formats(boolean colour) {
    ReportFormat terminal = new TerminalFormat(colour ? Style.COLOURED : Style.PLAIN);
    return Stream.concat(Stream.of(terminal), fileFormats().stream()).toList();
  }

  /** Returns the formats that every output folder gets. */
  public static List<ReportFormat> fileFormats() {
    return List.of(new JsonFormat(), new HtmlFormat(), new MarkdownFormat());
  }

  /** Returns the formats that the folder of every batch gets. */
  public static List<CohortFormat> cohortFormats() {
    return List.of();
  }
}
