package dev.grader.cohort;

import dev.grader.report.HostileReport;
import dev.grader.report.HostileText;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cohorts that every format is tested with. */
public final class SampleCohorts {
  private SampleCohorts() {}

  /** Returns the cohorts by the name of their golden files. */
  public static Map<String, Cohort> all() {
    return Map.of(
        "small", small(),
        "inconclusive", inconclusive(),
        "hostile", hostile(HostileText.ALL));
  }

  /** Returns one of {@link #all}. */
  public static Cohort named(String name) {
    return Optional.ofNullable(all().get(name)).orElseThrow();
  }

  /** Two who cannot be told apart, and one behind with a gate that is not met. */
  public static Cohort small() {
    return new Cohort(
        "Backend, autumn 2026",
        SampleReports.perfect().rubric(),
        List.of(
            member("jane-doe", "Jane Doe", SampleReports.perfect(), ""),
            member("ada", "Ada Núñez", SampleReports.perfect(), "asked for two more days"),
            member("li-wei", "李伟", SampleReports.mixed(), "")));
  }

  /** One whose total is a range, and one who could not be graded. */
  public static Cohort inconclusive() {
    return new Cohort(
        "Backend, autumn 2026",
        SampleReports.perfect().rubric(),
        List.of(
            member("jane-doe", "Jane Doe", SampleReports.perfect(), ""),
            member("bo", "Bo Ek", SampleReports.inconclusive(), ""),
            Member.notGraded(
                "cy", "Cy Young", "the repository did not answer within 60 s", "moved house")));
  }

  /** The same text wherever text from outside, from a roster or from a rubric can get to. */
  public static Cohort hostile(String text) {
    return new Cohort(
        text,
        new Report.RubricUsed(text, text, text, Optional.of(Duration.ofHours(1))),
        List.of(
            member("a", text, HostileReport.of(text), text),
            Member.notGraded("b", text, text, text)));
  }

  private static Member member(String key, String candidate, Report report, String notes) {
    return Member.graded(key, candidate, Standing.of(report), notes);
  }
}
