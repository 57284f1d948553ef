package dev.grader.report.terminal;

import dev.grader.report.Columns;
import dev.grader.report.Fact;
import dev.grader.report.Report;
import dev.grader.report.terminal.Screen.Label;

/** The facts in brief: what was graded, by what and how. */
final class Background {
  private static final int LABEL = 10;

  private Background() {}

  static void show(Report report, Screen screen) {
    screen.heading("Facts");
    for (Fact fact : Fact.of(report)) {
      String label = Columns.fit(fact.label(), LABEL);
      screen.add(new Label(label, Paint.DIM), fact.text(), Paint.NONE);
    }
  }
}
