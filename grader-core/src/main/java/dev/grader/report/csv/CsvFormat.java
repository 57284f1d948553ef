package dev.grader.report.csv;

import dev.grader.report.CsvText;
import dev.grader.report.JsonText;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code --format csv}: a line for each criterion, for a spreadsheet. */
public final class CsvFormat implements ReportFormat {
  private static final String HEADER = CsvText.row(List.of(
      "candidate",
      "commit",
      "rubric",
      "category",
      "criterion",
      "title",
      "check",
      "kind",
      "status",
      "points_low",
      "points_high",
      "points_of",
      "gate",
      "findings",
      "reason"));
  private static final int TEXT = 1000;

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String fileName() {
    return "report.csv";
  }

  @Override
  public String meaning() {
    return "A line for each criterion, for a spreadsheet.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    StringBuilder lines = new StringBuilder(HEADER);
    for (CategoryScore category : report.score().categories()) {
      for (Award award : category.awards()) {
        lines.append(row(report, category, award));
      }
    }
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String row(Report report, CategoryScore category, Award award) {
    return CsvText.row(List.of(
        text(report.subject().candidate()),
        text(report.subject().commit()),
        text(report.rubric().id()),
        text(category.id()),
        text(award.line().id()),
        text(award.line().title()),
        text(award.line().check()),
        JsonText.word(award.line().kind()),
        JsonText.word(award.status()),
        award.points().low().toString(),
        award.points().high().toString(),
        award.points().of().toString(),
        gate(report, award),
        Integer.toString(award.findings().size()),
        text(award.reason())));
  }

  private static String gate(Report report, Award award) {
    return report.score().gates().stream()
        .filter(gate -> gate.criterion().equals(award.line().id()))
        .map(GateResult::state)
        .map(JsonText::word)
        .findFirst()
        .orElse("");
  }

  private static String text(String text) {
    return CsvText.cell(text, TEXT);
  }
}
