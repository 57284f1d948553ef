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
import dev.grader.cohort.MovementFormat;
import dev.grader.cohort.csv.RankingCsvFormat;
import dev.grader.cohort.html.IndexFormat;
import dev.grader.cohort.html.SpreadFormat;
import dev.grader.cohort.json.RankingJsonFormat;
import dev.grader.cohort.movement.JsonMovement;
import dev.grader.cohort.movement.TextMovement;
import dev.grader.cohort.xlsx.RankingXlsxFormat;
import dev.grader.report.ComparisonFormat;
import dev.grader.report.ReportFormat;
import dev.grader.report.badge.BadgeFormat;
import dev.grader.report.badge.EndpointFormat;
import dev.grader.report.comparison.JsonComparison;
import dev.grader.report.comparison.TextComparison;
import dev.grader.report.csv.CsvFormat;
import dev.grader.report.dotenv.DotenvFormat;
import dev.grader.report.github.GithubFormat;
import dev.grader.report.gitlab.GitlabFormat;
import dev.grader.report.html.HtmlFormat;
import dev.grader.report.json.JsonFormat;
import dev.grader.report.junit.JunitFormat;
import dev.grader.report.markdown.MarkdownFormat;
import dev.grader.report.sarif.SarifFormat;
import dev.grader.report.terminal.MendFormat;
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
   * @param colour whether the formats for a terminal paint
   */
  public static List<ReportFormat> formats(boolean colour) {
    Style style = colour ? Style.COLOURED : Style.PLAIN;
    List<ReportFormat> screens = List.of(new TerminalFormat(style), new MendFormat(style));
    return Stream.of(screens, fileFormats(), askedFor()).flatMap(List::stream).toList();
  }

  /** Returns the formats that every output folder gets. */
  public static List<ReportFormat> fileFormats() {
    return List.of(new JsonFormat(), new HtmlFormat(), new MarkdownFormat());
  }

  /** Returns the formats that the folder of every batch gets. */
  public static List<CohortFormat> cohortFormats() {
    return List.of(
        new IndexFormat(),
        new SpreadFormat(),
        new RankingCsvFormat(),
        new RankingXlsxFormat(),
        new RankingJsonFormat());
  }

  /** Returns the formats that only those get who ask for them: other programs read them. */
  private static List<ReportFormat> askedFor() {
    return List.of(
        new JunitFormat(),
        new SarifFormat(),
        new GithubFormat(),
        new GitlabFormat(),
        new CsvFormat(),
        new DotenvFormat(),
        new BadgeFormat(),
        new EndpointFormat());
  }

  /** Returns the formats of comparisons, the one for people first. */
  public static List<ComparisonFormat> comparisonFormats() {
    return List.of(new TextComparison(), new JsonComparison());
  }

  /** Returns the formats of movements, the one for people first. */
  public static List<MovementFormat> movementFormats() {
    return List.of(new TextMovement(), new JsonMovement());
  }
}
