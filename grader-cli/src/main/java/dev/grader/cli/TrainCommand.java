package dev.grader.cli;

import dev.grader.evidence.Dossier;
import dev.grader.evidence.Facts;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Subject;
import dev.grader.grading.Judge;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.rubric.Rubric;
import dev.grader.submission.Commit;
import dev.grader.submission.RecordedCommit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code grader train}: loads the classes that a grading loads, for the launcher's class-data
 * archive. Grades nothing; it is no failure that no engine answers.
 */
@Command(
    name = "train",
    hidden = true,
    description = "Load what a grading loads, for the class-data archive.")
final class TrainCommand implements Callable<Integer> {
  private static final Provenance NOTHING_RAN = new Provenance(
      "",
      Instant.EPOCH,
      new Provenance.SandboxUsed("none", "", "", "", "", List.of()),
      new TreeMap<>(),
      new TreeMap<>(),
      List.of());

  private final Wiring wiring;

  TrainCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    wiring.fetchAndConnect(List.of(new RecordedCommit(
        new Commit.Author("Ann", "ann@example.com"),
        OffsetDateTime.parse("2026-01-01T00:00:00Z"),
        "Start\n",
        new TreeMap<>(
            Map.of("main.py", "print(1)\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))))));
    Rubric rubric = wiring.rubric(Source.DEFAULT_RUBRIC);
    Dossier dossier = new Dossier(
        Dossier.SCHEMA,
        new Subject("ann", "train", "", Optional.empty()),
        new Facts(List.of(), 0, 0, 0, 0, List.of()),
        NOTHING_RAN,
        new TreeMap<>());
    Report report = Judge.judge(dossier, rubric);
    for (ReportFormat format : wiring.fileFormats()) {
      ReportFolder.bytes(report, format);
    }
    wiring.print(report, wiring.formats(List.of("terminal")));
    return ExitCode.GRADED.number();
  }
}
