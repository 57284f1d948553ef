package dev.grader.report.markdown;

import dev.grader.report.Fact;
import dev.grader.report.Report;

/** The facts in brief, folded. */
final class Background {
  private Background() {}

  static void add(Report report, Comment comment) {
    StringBuilder fold =
        new StringBuilder("<details>\n<summary>Facts</summary>\n\n| | |\n|---|---|\n");
    for (Fact fact : Fact.of(report)) {
      fold.append("| ")
          .append(fact.label())
          .append(" | ")
          .append(MarkdownText.words(fact.text(), Summary.SENTENCE))
          .append(" |\n");
    }
    comment.add(fold + "\n</details>");
  }
}
