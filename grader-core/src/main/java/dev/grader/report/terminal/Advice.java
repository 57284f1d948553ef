package dev.grader.report.terminal;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.report.Columns;
import dev.grader.report.Foreign;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.report.terminal.Screen.Label;
import dev.grader.score.Award;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What to mend first: the criteria with the most points to be won, how, and where. */
final class Advice {
  private static final int CRITERIA = 5;
  private static final int FINDINGS = 3;
  private static final int INDENT = 9;

  private Advice() {}

  static void show(Report report, Screen screen) {
    List<Award> awards = report.toMend();
    if (awards.isEmpty()) {
      return;
    }
    screen.heading("What to mend first");
    awards.stream().limit(CRITERIA).forEach(award -> show(award, screen));
    if (awards.size() > CRITERIA) {
      screen.add("         and " + (awards.size() - CRITERIA) + " more below");
    }
  }

  /** Shows everything that can be mended, each with its reason. */
  static void showAll(Report report, Screen screen) {
    List<Award> awards = report.toMend();
    screen.add(
        Label.none(),
        awards.isEmpty() ? "Nothing to mend" : "What to mend, most points first",
        Paint.HEADING);
    for (Award award : awards) {
      screen.blank();
      show(award, screen, award.reason());
    }
  }

  private static void show(Award award, Screen screen) {
    show(award, screen, "");
  }

  private static void show(Award award, Screen screen, String reason) {
    String gain = Columns.right(Wording.toBeWon(award), INDENT - 2) + "  ";
    screen.add(new Label(gain, Paint.GOOD), award.line().title(), Paint.BOLD);
    if (!reason.isEmpty()) {
      screen.add(Label.indent(INDENT), reason, Paint.DIM);
    }
    if (!award.line().remediation().isEmpty()) {
      screen.add(Label.indent(INDENT), award.line().remediation(), Paint.NONE);
    }
    List<String> lines = new ArrayList<>();
    List<Finding> worstFirst = award.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
    worstFirst.stream().limit(FINDINGS).forEach(finding -> lines.addAll(lines(finding)));
    if (worstFirst.size() > FINDINGS) {
      lines.add("and " + (worstFirst.size() - FINDINGS) + " more");
    }
    screen.quote(INDENT, lines);
  }

  private static List<String> lines(Finding finding) {
    List<String> message = Foreign.lines(finding.message(), 5, 200);
    String place = Foreign.line(Wording.place(finding), 200);
    String rule = Foreign.line(finding.rule(), 40);
    String head =
        (place + "  " + rule + "  " + String.join("", message.stream().limit(1).toList())).strip();
    List<String> lines = new ArrayList<>(Columns.wrap(head, Screen.WIDTH - INDENT - 2));
    message.stream().skip(1).forEach(line -> lines.add("  " + line));
    return lines;
  }
}
