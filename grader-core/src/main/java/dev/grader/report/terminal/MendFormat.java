package dev.grader.report.terminal;

import dev.grader.report.Columns;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.Tone;
import dev.grader.report.Wording;
import dev.grader.report.terminal.Screen.Label;
import dev.grader.score.Award;
import dev.grader.score.Line;
import dev.grader.score.Points;
import dev.grader.score.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report for whoever goes on working: what to mend, most points first, with where, why and how;
 * then what is secured, what only others can decide, and the range of the final score. UTF-8.
 */
public final class MendFormat implements ReportFormat {
  private static final int POINTS = 15;

  private final Style style;

  /** Takes whether colours are wanted. */
  public MendFormat(Style style) {
    this.style = style;
  }

  @Override
  public String id() {
    return "mend";
  }

  @Override
  public String fileName() {
    return "report.mend.txt";
  }

  @Override
  public String meaning() {
    return "Plain text of 80 columns: what to mend and where, what is secured, what is open.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Screen screen = new Screen(style);
    Advice.showAll(report, screen);
    secured(report, screen);
    list("Still open: decided by people or measured by the company", report.open(), screen);
    reasons("Not found out here", report.inconclusive(), screen);
    Headline.total("Final score", report, screen);
    report.facts().remarks().forEach(remark -> {
      screen.blank();
      screen.add(Label.none(), remark, Paint.DIM);
    });
    out.write(screen.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void secured(Report report, Screen screen) {
    list(
        "Secured",
        report
            .score()
            .awards()
            .filter(award -> award.status() == Status.SCORED)
            .filter(MendFormat::isSecured)
            .toList(),
        screen);
  }

  private static boolean isSecured(Award award) {
    return award.line().kind() == Line.Kind.BONUS
        ? award.points().low().compareTo(Points.ZERO) > 0
        : award.toBeWon().equals(Points.ZERO);
  }

  private static void list(String heading, List<Award> awards, Screen screen) {
    if (!awards.isEmpty()) {
      screen.heading(heading);
      awards.forEach(award -> screen.add(
          new Label(Columns.right(Wording.points(award), POINTS) + "  ", Paint.of(Tone.of(award))),
          award.line().title(),
          Paint.NONE));
    }
  }

  private static void reasons(String heading, List<Award> awards, Screen screen) {
    if (!awards.isEmpty()) {
      screen.heading(heading);
      awards.forEach(award -> {
        screen.add(new Label("? ", Paint.FAIR), award.line().title(), Paint.BOLD);
        screen.add(Label.indent(2), award.reason(), Paint.NONE);
      });
    }
  }
}
