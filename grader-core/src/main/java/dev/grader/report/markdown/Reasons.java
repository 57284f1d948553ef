package dev.grader.report.markdown;

import static dev.grader.report.markdown.MarkdownText.words;

import dev.grader.evidence.Finding;
import dev.grader.report.Foreign;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import java.util.ArrayList;
import java.util.List;

/** Why these points: a fold for each category, with the first findings of each criterion. */
final class Reasons {
  private static final int FINDINGS = 10;

  private Reasons() {}

  static void add(Report report, Comment comment) {
    for (CategoryScore category : report.score().categories()) {
      StringBuilder fold = new StringBuilder();
      fold.append("<details>\n<summary>")
          .append(MarkdownText.summary(category.title(), Summary.TITLE))
          .append(": ")
          .append(Wording.points(category))
          .append("</summary>\n\n");
      category.awards().forEach(award -> fold.append(part(award)));
      comment.add(fold + "</details>");
    }
  }

  private static String part(Award award) {
    String title = "**" + words(award.line().title(), Summary.TITLE) + "**: "
        + Wording.points(award) + ". " + words(award.reason(), Summary.SENTENCE) + "\n\n"
        + review(award);
    List<String> lines = new ArrayList<>();
    award.findings().stream().limit(FINDINGS).forEach(finding -> lines.addAll(lines(finding)));
    int more = award.findings().size() - FINDINGS;
    if (more > 0) {
      lines.add("and " + more + " more");
    }
    return lines.isEmpty() ? title : title + MarkdownText.block(lines) + "\n";
  }

  private static String review(Award award) {
    String review = Wording.review(award);
    return review.isEmpty() ? "" : "*" + words(review, Summary.SENTENCE) + "*\n\n";
  }

  private static List<String> lines(Finding finding) {
    List<String> message = Foreign.lines(finding.message(), 6, 200);
    String first = message.isEmpty() ? "" : message.get(0);
    List<String> lines = new ArrayList<>();
    lines.add((Foreign.line(Wording.place(finding), 200) + "  " + Foreign.line(finding.rule(), 40)
            + "  " + first)
        .strip());
    message.stream().skip(1).forEach(line -> lines.add("  │ " + line));
    return lines;
  }
}
