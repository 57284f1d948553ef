package dev.grader.report;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Milestone;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Subject;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Line;
import dev.grader.score.Points;
import dev.grader.score.Review;
import dev.grader.score.Score;
import dev.grader.score.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A report that holds the same text wherever text from outside, or from a rubric, can get to. */
public final class HostileReport {
  private HostileReport() {}

  public static Report of(String text) {
    String name = name(text);
    Milestone milestone = new Milestone(text, Instant.EPOCH, text, text, text, Long.MAX_VALUE);
    Milestone far = new Milestone(text, Instant.MAX, text, text, "own", 0);
    return new Report(
        new Subject(text, text, text, Optional.of(Instant.MIN)),
        new Report.RubricUsed(text, text, text, Optional.of(Duration.ofHours(1))),
        score(text, name),
        new Facts(List.of(milestone, far), 2, 1, 1, Long.MAX_VALUE, List.of(text)),
        new Provenance(
            text,
            SampleReports.START,
            new Provenance.SandboxUsed(text, text, text, text, text, List.of(text)),
            new TreeMap<>(Map.of(name, text)),
            new TreeMap<>(Map.of(name, text)),
            List.of(new Provenance.Phase(text, Duration.ZERO))));
  }

  private static Score score(String text, String name) {
    Finding at = new Finding(text, Severity.ERROR, text, 1, 1, "", text);
    Finding commit = Finding.ofCommit(text, text, text);
    Line line =
        new Line(text, text, text, text, Points.of(10), Line.Kind.REGULAR, Line.Visibility.ALWAYS);
    Award award = new AwardBuilder(text, text, text, 10, "4")
        .because(text)
        .mendedBy(text)
        .measuring(name, Measure.count(1))
        .measuring("undefined", new Measure.Undefined(text))
        .found(at)
        .found(commit)
        .build();
    Award unknown =
        new Award(line, Status.INCONCLUSIVE, award.points(), text, new TreeMap<>(), List.of());
    Award open = new Award(line, Status.OPEN, award.points(), text, new TreeMap<>(), List.of());
    String said = "." + text; // a review has a reason and a name
    Award reviewed =
        award.decidedBy(new Review(text, Points.of(3), said, said, SampleReports.START));
    CategoryScore category = SampleReports.category(text, text, award, unknown, open, reviewed);
    GateResult gate = new GateResult(text, text, GateResult.State.FAILED, text);
    return SampleReports.score(text, List.of(gate), category);
  }

  /** Names of measures and limits are ours or the rubric's, which is never broken Unicode. */
  public static String name(String text) {
    return text.replaceAll("\\p{Cs}", "");
  }
}
