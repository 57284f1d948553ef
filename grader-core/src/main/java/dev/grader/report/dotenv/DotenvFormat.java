package dev.grader.report.dotenv;

import dev.grader.report.Foreign;
import dev.grader.report.JsonText;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.Wording;
import dev.grader.score.GateResult;
import dev.grader.score.GateResult.State;
import dev.grader.score.Score;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * {@code --format dotenv}: the headlines as lines of {@code name=value}, as GITHUB_OUTPUT and
 * GitLab's {@code artifacts:reports:dotenv} take them. No value can begin a line of its own.
 */
public final class DotenvFormat implements ReportFormat {
  private static final int TEXT = 200;

  @Override
  public String id() {
    return "dotenv";
  }

  @Override
  public String fileName() {
    return "report.env";
  }

  @Override
  public String meaning() {
    return "The headlines as name=value, for later steps of a CI job.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Score score = report.score();
    String lines = line("grader_score", Wording.plain(score.percent().low()))
        + line("grader_score_high", Wording.plain(score.percent().high()))
        + line("grader_points", score.points().low().toString())
        + line("grader_points_high", score.points().high().toString())
        + line("grader_points_of", score.points().of().toString())
        + line("grader_grade", score.grade())
        + line("grader_gates", gates(score))
        + line("grader_inconclusive", Integer.toString(report.inconclusive().size()));
    out.write(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** The worst of them; "none" where there is none, or none that may be seen. */
  private static String gates(Score score) {
    return score.gates().stream()
        .map(GateResult::state)
        .max(Comparator.comparing(List.of(State.PASSED, State.UNDECIDED, State.FAILED)::indexOf))
        .map(JsonText::word)
        .orElse("none");
  }

  private static String line(String name, String value) {
    return name + "=" + Foreign.line(value, TEXT) + "\n";
  }
}
