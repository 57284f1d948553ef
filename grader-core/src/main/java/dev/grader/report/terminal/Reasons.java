package dev.grader.report.terminal;

import dev.grader.report.Columns;
import dev.grader.report.Report;
import dev.grader.report.Tone;
import dev.grader.report.Wording;
import dev.grader.report.terminal.Screen.Label;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import java.util.List;

/** Why these points, criterion by criterion, and what the grader could not find out. */
final class Reasons {
  private static final int POINTS = 15;

  private Reasons() {}

  static void show(Report report, Screen screen) {
    screen.heading("Why these points");
    String between = "";
    for (CategoryScore category : report.score().categories()) {
      if (!between.isEmpty()) {
        screen.blank();
      }
      between = "blank";
      screen.add(Label.none(), category.title(), Paint.BOLD);
      category.awards().forEach(award -> show(award, screen));
    }
    list("What is still open", report.open(), screen);
    list(
        "What could not be found out (not held against the candidate)",
        report.inconclusive(),
        screen);
  }

  private static void list(String heading, List<Award> awards, Screen screen) {
    if (!awards.isEmpty()) {
      screen.heading(heading);
      awards.forEach(award -> {
        screen.add(new Label("? ", Paint.FAIR), award.line().title(), Paint.BOLD);
        screen.add(Label.indent(2), award.reason(), Paint.NONE);
      });
    }
  }

  private static void show(Award award, Screen screen) {
    String points = Columns.right(Wording.points(award), POINTS) + "  ";
    screen.add(new Label(points, Paint.of(Tone.of(award))), award.line().title(), Paint.NONE);
    if (!award.reason().isEmpty()) {
      screen.add(Label.indent(POINTS + 2), award.reason(), Paint.DIM);
    }
    if (award.reviewed().isPresent()) {
      screen.add(Label.indent(POINTS + 2), Wording.review(award), Paint.NONE);
    }
  }
}
