package dev.grader.report.junit;

import dev.grader.evidence.Finding;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.report.XmlText;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Points;
import dev.grader.score.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One criterion as a test case.
 *
 * @param gate of the criterion, where it is not passed
 */
record Case(Award award, Optional<GateResult> gate) {
  private static final int FINDINGS = 20;
  private static final int LINE = 500;

  /** What a CI server shows of it. */
  enum Outcome {
    PASSED,
    FAILED,
    UNKNOWN,
    SKIPPED
  }

  static List<Case> of(Report report, CategoryScore category) {
    return category.awards().stream()
        .map(award -> new Case(award, gate(report, award)))
        .toList();
  }

  private static Optional<GateResult> gate(Report report, Award award) {
    return report.score().gates().stream()
        .filter(gate -> gate.criterion().equals(award.line().id()))
        .filter(gate -> gate.state() != GateResult.State.PASSED)
        .findFirst();
  }

  Outcome outcome() {
    if (gate.map(GateResult::state).equals(Optional.of(GateResult.State.FAILED))) {
      return Outcome.FAILED;
    }
    return switch (award.status()) {
      case SCORED -> award.toBeWon().compareTo(Points.ZERO) > 0 ? Outcome.FAILED : Outcome.PASSED;
      case NOT_APPLICABLE, OPEN -> Outcome.SKIPPED;
      case INCONCLUSIVE -> Outcome.UNKNOWN;
    };
  }

  String xml(String className) {
    String start = "    <testcase name=\"%s\" classname=\"%s\""
        .formatted(XmlText.line(award.line().title(), LINE), className);
    String inside = switch (outcome()) {
      case PASSED -> "";
      case FAILED -> element("failure", "lost-points", details());
      case UNKNOWN -> element("error", "inconclusive", details());
      case SKIPPED -> element("skipped", skipped(), "");
    };
    return inside.isEmpty() ? start + "/>\n" : start + ">\n" + inside + "    </testcase>\n";
  }

  private String skipped() {
    return award.status() == Status.OPEN ? "open" : "not-applicable";
  }

  private String element(String name, String type, String content) {
    String message = Wording.points(award) + ". " + award.reason();
    String start =
        "      <%s type=\"%s\" message=\"%s\"".formatted(name, type, XmlText.line(message, LINE));
    return content.isEmpty() ? start + "/>\n" : start + ">" + content + "</" + name + ">\n";
  }

  private String details() {
    StringBuilder text = new StringBuilder();
    gate.ifPresent(each -> text.append("The gate is not met. ")
        .append(XmlText.line(each.reason(), LINE))
        .append('\n'));
    if (!award.line().remediation().isEmpty()) {
      text.append(XmlText.line(award.line().remediation(), LINE)).append('\n');
    }
    text.append(
        award.findings().stream().limit(FINDINGS).map(Case::line).collect(Collectors.joining()));
    int more = award.findings().size() - FINDINGS;
    return text.append(more > 0 ? "and " + more + " more\n" : "").toString();
  }

  private static String line(Finding finding) {
    String head = XmlText.line((Wording.place(finding) + "  " + finding.rule()).strip(), LINE);
    return "- " + head + "  " + XmlText.lines(finding.message(), 6, LINE).replace("\n", "\n  │ ")
        + "\n";
  }
}
