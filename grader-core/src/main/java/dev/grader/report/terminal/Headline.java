package dev.grader.report.terminal;

import dev.grader.report.Columns;
import dev.grader.report.Foreign;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.report.terminal.Screen.Label;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Score;

/** Who was graded, the total, the gates, and a bar for each category. */
final class Headline {
  private static final int TITLE = 30;
  private static final int POINTS = 24;

  private Headline() {}

  static void show(Report report, Screen screen) {
    Score score = report.score();
    screen.add(Label.none(), report.rubric().title(), Paint.HEADING);
    screen.add(Label.none(), report.subject().candidate(), Paint.BOLD);
    screen.add(Label.none(), source(report), Paint.NONE);
    total("Total", report, screen);
    screen.blank();
    score.categories().forEach(category -> show(category, screen));
  }

  /** Shows the total or its range, and the gates. */
  static void total(String called, Report report, Screen screen) {
    Score score = report.score();
    screen.blank();
    String total = Wording.points(score.points()) + " points   " + Wording.percent(score.percent());
    screen.add(new Label(called + "  ", Paint.BOLD), total + grade(score), Paint.BOLD);
    screen.add(new Bar(score.points(), Screen.WIDTH).drawn(screen.style()));
    score.gates().forEach(gate -> show(gate, screen));
  }

  private static String source(Report report) {
    String commit = Wording.commit(report.subject().commit());
    String at =
        report.subject().committedAt().map(time -> ", " + Wording.time(time)).orElse("");
    return report.subject().source() + (commit.isEmpty() ? "" : " at " + commit + at);
  }

  private static String grade(Score score) {
    return score.grade().isEmpty() ? "" : "   " + Foreign.line(score.grade(), 60);
  }

  private static void show(GateResult gate, Screen screen) {
    String text = Foreign.line(gate.title(), 100) + ": " + gate.reason();
    switch (gate.state()) {
      case PASSED -> screen.add(new Label("✓ Gate met  ", Paint.GOOD), text, Paint.NONE);
      case FAILED -> screen.add(new Label("✗ Gate not met  ", Paint.POOR), text, Paint.NONE);
      case UNDECIDED -> screen.add(new Label("? Gate not decided  ", Paint.FAIR), text, Paint.NONE);
    }
  }

  private static void show(CategoryScore category, Screen screen) {
    String title = Columns.fit(Foreign.line(category.title(), TITLE), TITLE);
    Bar bar = new Bar(category.points(), Screen.WIDTH - TITLE - POINTS - 2);
    String points = Columns.right(Wording.points(category), POINTS);
    screen.add(title + "  " + bar.drawn(screen.style()) + points);
  }
}
