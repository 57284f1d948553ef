package dev.grader.report.markdown;

import static dev.grader.report.markdown.MarkdownText.words;

import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Score;
import java.util.List;

/** The verdict, the gates, a table of categories, and what to mend first. */
final class Summary {
  static final int TITLE = 120;
  static final int SENTENCE = 600;
  private static final int ROWS = 40;
  private static final int CRITERIA = 5;

  private Summary() {}

  static void add(Report report, Comment comment) {
    Score score = report.score();
    comment.add(
        "## " + words(report.rubric().title(), TITLE) + ": " + Wording.percent(score.percent())
            + (score.grade().isEmpty() ? "" : ", " + words(score.grade(), TITLE)));
    comment.add("**" + Wording.points(score.points()) + " points** for "
        + MarkdownText.code(report.subject().candidate(), TITLE) + commit(report));
    StringBuilder gates = new StringBuilder();
    score.gates().stream().limit(ROWS).forEach(gate -> gates.append(row(gate)));
    comment.add(gates.toString());
    comment.add(table(score.categories()));
    list("**What is still open**", report.open(), comment);
    list(
        "**What could not be found out**, and is not held against the candidate",
        report.inconclusive(),
        comment);
    advice(report.toMend(), comment);
  }

  private static String commit(Report report) {
    String commit = report.subject().commit();
    return commit.isEmpty() ? "" : " at " + MarkdownText.code(Wording.commit(commit), TITLE);
  }

  private static String row(GateResult gate) {
    String state = switch (gate.state()) {
      case PASSED -> "✅ Gate met";
      case FAILED -> "❌ **Gate not met**";
      case UNDECIDED -> "❔ Gate not decided";
    };
    return "- " + state + ": " + words(gate.title(), TITLE) + ". " + words(gate.reason(), SENTENCE)
        + "\n";
  }

  private static String table(List<CategoryScore> categories) {
    StringBuilder table = new StringBuilder("| Category | Points |\n|---|---:|\n");
    categories.stream()
        .limit(ROWS)
        .forEach(category -> table.append(
            "| " + words(category.title(), TITLE) + " | " + Wording.points(category) + " |\n"));
    return table.toString();
  }

  private static void list(String heading, List<Award> awards, Comment comment) {
    if (awards.isEmpty()) {
      return;
    }
    StringBuilder list = new StringBuilder(heading + ":\n\n");
    awards.stream()
        .limit(ROWS)
        .forEach(award -> list.append("- " + words(award.line().title(), TITLE) + ". "
            + words(award.reason(), SENTENCE) + "\n"));
    comment.add(list.toString());
  }

  private static void advice(List<Award> toMend, Comment comment) {
    if (toMend.isEmpty()) {
      return;
    }
    StringBuilder list = new StringBuilder("**What to mend first**\n\n");
    toMend.stream()
        .limit(CRITERIA)
        .forEach(award -> list.append("1. **" + Wording.toBeWon(award) + "** "
            + (words(award.line().title(), TITLE) + ". "
                    + words(award.line().remediation(), SENTENCE))
                .strip()
            + "\n"));
    comment.add(list.toString());
  }
}
