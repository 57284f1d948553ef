package dev.grader.report.badge;

import dev.grader.report.Foreign;
import dev.grader.report.Report;
import dev.grader.report.Tone;
import dev.grader.report.Wording;

/**
 * What a badge says.
 *
 * @param message such as {@code 71.5% maybe}
 * @param colour dark enough for white text (WCAG AA)
 */
record Label(String message, String colour) {
  static final String NAME = "grader";
  private static final int GRADE = 30;

  static Label of(Report report) {
    String grade = Foreign.line(Foreign.line(report.score().grade(), GRADE), GRADE);
    String message = (Wording.percent(report.score().percent()) + " " + grade).strip();
    if (report.score().failsAGate()) {
      return new Label(message + ", gate not met", colour(Tone.POOR));
    }
    return new Label(message, colour(Tone.of(report.score().points())));
  }

  private static String colour(Tone tone) {
    return switch (tone) {
      case GOOD -> "#1b7f3b";
      case FAIR -> "#8a5a00";
      case POOR -> "#b42318";
      case NEUTRAL -> "#57606a";
    };
  }
}
