package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Facts;
import org.junit.jupiter.api.Test;

class FactTest {
  @Test
  void saysThatTheTimelineHoldsTheNewestCommitsOnly() {
    Report report = SampleReports.mixed();
    Facts facts = report.facts();
    int read = facts.timeline().size() + 100;
    Facts cut = new Facts(
        facts.timeline(), read, facts.files(), facts.pythonFiles(), facts.bytes(), facts.remarks());

    String history = Fact.of(with(report, cut)).stream()
        .filter(fact -> fact.label().equals("History"))
        .findFirst()
        .orElseThrow()
        .text();

    assertThat(history)
        .startsWith(read + " commits, the newest " + facts.timeline().size() + " of them (");
  }

  private static Report with(Report report, Facts facts) {
    return new Report(
        report.subject(), report.rubric(), report.score(), facts, report.provenance());
  }
}
