package dev.grader.check.readme;

import dev.grader.evidence.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that a README template left for its author to replace. */
final class TemplateText {
  private static final Pattern LEFT_OVER = Pattern.compile(
      "lorem ipsum|\\byour[-_ ](?:name|username|project|repo|email|app)(?:[-_ ]name)?\\b\\s*[\\])}>/]"
          + "|[<\\[{]\\s*(?:your|insert|add|enter|describe|project|app|repo)[-_ ][^\\]>}]{2,60}[\\]>}](?![(\\[:])"
          + "|\\{\\{[^}]{1,60}\\}\\}"
          + "|to make it easy for you to get started with gitlab"
          + "|choose a self-explaining name for your project"
          + "|let people know what your project can do specifically"
          + "|a short description of the motivation behind the creation"
          + "|one paragraph of project description goes here"
          + "|\\b(?:todo|tbd|fixme)\\b\\s*:?\\s+(?:write|describe|fill in|document) (?:this|me|here|a|the)\\b",
      Pattern.CASE_INSENSITIVE);

  private TemplateText() {}

  static List<Finding> in(String path, List<String> lines) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (LEFT_OVER.matcher(lines.get(i)).find()) {
        findings.add(Finding.at(
            "template-text",
            path,
            i + 1,
            "left over from a template: " + lines.get(i).strip()));
      }
    }
    return findings;
  }
}
