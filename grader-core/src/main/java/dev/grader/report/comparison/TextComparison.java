package dev.grader.report.comparison;

import dev.grader.evidence.Finding;
import dev.grader.report.Change;
import dev.grader.report.Comparison;
import dev.grader.report.ComparisonFormat;
import dev.grader.report.Foreign;
import dev.grader.report.Wording;
import dev.grader.score.GateResult;
import dev.grader.score.Points;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The comparison for people: what got worse first. */
public final class TextComparison implements ComparisonFormat {
  private static final int TEXT = 120;
  private static final int FINDINGS = 10;

  @Override
  public String id() {
    return "text";
  }

  @Override
  public void write(Comparison comparison, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("Before  ").append(side(comparison.before()));
    text.append("After   ").append(side(comparison.after()));
    if (!comparison.isByOneRubric()) {
      text.append("Note    the two were graded by different rubrics\n");
    }
    for (Change.Kind kind : Change.Kind.values()) {
      List<Change> changes = comparison.of(kind).toList();
      if (!changes.isEmpty() && kind == Change.Kind.SAME) {
        text.append("\nUnchanged: ")
            .append(Wording.counted(changes.size(), "criterion", "criteria"))
            .append('\n');
      } else if (!changes.isEmpty()) {
        text.append('\n').append(heading(kind)).append('\n');
        changes.forEach(change -> text.append(lines(change)));
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String side(Comparison.Side side) {
    String grade = side.grade().isEmpty() ? "" : ", " + side.grade();
    String commit = side.commit().isEmpty() ? "" : " at " + Wording.commit(side.commit());
    return Foreign.line(
            Wording.percent(side.percent()) + grade + ": " + Wording.points(side.points())
                + " points, " + side.candidate() + commit,
            2 * TEXT)
        + "\n";
  }

  private static String heading(Change.Kind kind) {
    return switch (kind) {
      case WORSE -> "Worse";
      case IMPROVED -> "Improved";
      case NEW -> "New";
      case GONE -> "Gone";
      case UNDECIDED -> "Cannot be told";
      case SAME -> "Unchanged";
    };
  }

  private static String lines(Change change) {
    StringBuilder lines = new StringBuilder("  ")
        .append(Foreign.line(change.line().title(), TEXT))
        .append(" (")
        .append(Foreign.line(change.line().id(), TEXT))
        .append("): ")
        .append(points(change))
        .append(gate(change))
        .append('\n');
    lines.append(findings("+", change.appeared())).append(findings("-", change.gone()));
    return lines.toString();
  }

  private static String points(Change change) {
    String all = change.before().map(each -> Wording.points(each.award())).orElse("");
    String after = change.after().map(each -> Wording.points(each.award())).orElse("");
    if (all.isEmpty() || after.isEmpty()) {
      return all + after;
    }
    Points won = change.won();
    String difference = won.equals(Points.ZERO)
        ? ""
        : " (" + (won.compareTo(Points.ZERO) > 0 ? "+" : "") + won + ")";
    return all.equals(after) ? after : all + " -> " + after + difference;
  }

  private static String gate(Change change) {
    Optional<GateResult.State> before = change.before().flatMap(Comparison.Outcome::gate);
    Optional<GateResult.State> after = change.after().flatMap(Comparison.Outcome::gate);
    if (before.equals(after) || after.isEmpty()) {
      return "";
    }
    return switch (after.get()) {
      case PASSED -> ", gate met";
      case FAILED -> ", gate not met";
      case UNDECIDED -> ", gate not decided";
    };
  }

  private static String findings(String sign, List<Finding> findings) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings.stream().limit(FINDINGS).toList()) {
      String message = String.join(
          "", Foreign.lines(finding.message(), 1, TEXT).stream().limit(1).toList());
      String head =
          Foreign.line(Wording.place(finding) + "  " + finding.rule(), TEXT).strip();
      lines
          .append("    ")
          .append(sign)
          .append(' ')
          .append(head)
          .append("  ")
          .append(message)
          .append('\n');
    }
    int more = findings.size() - FINDINGS;
    return lines
        .append(more > 0 ? "    " + sign + " and " + more + " more\n" : "")
        .toString();
  }
}
