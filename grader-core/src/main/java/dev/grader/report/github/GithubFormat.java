package dev.grader.report.github;

import dev.grader.evidence.Severity;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.Reported;
import dev.grader.report.Wording;
import dev.grader.score.Award;
import dev.grader.score.GateResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code --format github}: workflow commands, which GitHub shows as annotations of the files. It
 * shows ten of each kind for a step and drops the rest in silence, so no more are written, those
 * with the most points to be won first, and a last line counts what is left out. The step summary
 * is the {@code markdown} format.
 */
public final class GithubFormat implements ReportFormat {
  private static final int OF_EACH_KIND = 10;

  @Override
  public String id() {
    return "github";
  }

  @Override
  public String fileName() {
    return "report.github.txt";
  }

  @Override
  public String meaning() {
    return "GitHub annotations, to be printed by a step of a workflow.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    List<Annotation> all = Stream.concat(general(report), findings(report)).toList();
    StringBuilder lines = new StringBuilder();
    List<String> left = new ArrayList<>();
    for (Annotation.Kind kind : Annotation.Kind.values()) {
      List<Annotation> same = all.stream().filter(each -> each.kind() == kind).toList();
      same.stream().limit(OF_EACH_KIND).forEach(each -> lines.append(each.command()));
      if (same.size() > OF_EACH_KIND) {
        left.add(Wording.count(same.size() - OF_EACH_KIND, kind.word()));
      }
    }
    if (!left.isEmpty()) {
      lines
          .append("grader: GitHub shows ten annotations of each kind; left out here: ")
          .append(String.join(", ", left))
          .append(". The report has them all.\n");
    }
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<Annotation> general(Report report) {
    List<Annotation> general = new ArrayList<>();
    String grade = report.score().grade();
    general.add(Annotation.general(
        Annotation.Kind.NOTICE,
        report.rubric().title(),
        Wording.percent(report.score().percent()) + (grade.isEmpty() ? "" : ", " + grade) + ": "
            + Wording.points(report.score().points()) + " points"));
    for (GateResult gate : report.score().gates()) {
      if (gate.state() == GateResult.State.FAILED) {
        String title = "Gate not met: " + gate.title();
        general.add(Annotation.general(Annotation.Kind.ERROR, title, gate.reason()));
      }
    }
    for (Award award : report.inconclusive()) {
      String title = "Could not be found out: " + award.line().title();
      general.add(Annotation.general(Annotation.Kind.WARNING, title, award.reason()));
    }
    return general.stream();
  }

  private static Stream<Annotation> findings(Report report) {
    return Reported.of(report).stream()
        .sorted(Comparator.comparing((Reported each) -> each.award().toBeWon()).reversed())
        .map(each -> Annotation.of(kind(each.finding().severity()), each));
  }

  private static Annotation.Kind kind(Severity severity) {
    return switch (severity) {
      case ERROR -> Annotation.Kind.ERROR;
      case WARNING -> Annotation.Kind.WARNING;
      case INFO -> Annotation.Kind.NOTICE;
    };
  }
}
