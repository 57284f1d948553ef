package dev.grader.check.ruff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.check.ToolOutput;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What our script around ruff says.
 *
 * @param files how many it looked at
 * @param lines of all files, neither blank nor a comment
 * @param open findings that nothing hides
 * @param hidden findings that a comment hides without naming their rule
 * @param accepted findings that a comment hides by naming their rule
 * @param findings all three, the first ones where there are many
 */
record RuffAnswer(
    int files, int lines, int open, int hidden, int accepted, List<Finding> findings) {
  private static final Set<String> UNREADABLE =
      Set.of("syntax-error", "not-checkable", "not-utf-8");
  private static final int RULES_SHOWN = 3;

  static RuffAnswer of(JsonNode document) {
    JsonNode counts = document.path("counts");
    return new RuffAnswer(
        document.path("checked").asInt(),
        document.path("lines").asInt(),
        counts.path("open").asInt(),
        counts.path("hidden").asInt(),
        counts.path("accepted").asInt(),
        ToolOutput.elements(document, "findings").stream()
            .map(RuffAnswer::finding)
            .toList());
  }

  private static Finding finding(JsonNode found) {
    String rule = found.path("code").asText();
    String how = found.path("how").asText();
    return new Finding(
        rule,
        severity(rule, how),
        found.path("path").asText(),
        found.path("line").asInt(),
        found.path("column").asInt(),
        "",
        found.path("message").asText() + explanation(how));
  }

  private static Severity severity(String rule, String how) {
    if (how.equals("accepted")) {
      return Severity.INFO;
    }
    return UNREADABLE.contains(rule) ? Severity.ERROR : Severity.WARNING;
  }

  private static String explanation(String how) {
    return switch (how) {
      case "accepted" -> " (a comment accepts this rule; not counted)";
      case "hidden" -> " (hidden by a comment that does not name this rule; counted)";
      default -> "";
    };
  }

  Evidence evidence() {
    Measure density = lines == 0
        ? new Measure.Undefined("there is no line of code")
        : new Measure.Quantity(per100Lines(), Unit.PER_100_LINES);
    return Evidence.Gathered.of(
        Map.of(
            RuffCheck.FINDINGS, Measure.count(counted()),
            RuffCheck.DENSITY, density,
            RuffCheck.SUPPRESSED, Measure.count((long) hidden + accepted)),
        findings,
        summary());
  }

  private int counted() {
    return open + hidden;
  }

  private BigDecimal per100Lines() {
    return BigDecimal.valueOf(100L * counted())
        .divide(BigDecimal.valueOf(lines), 2, RoundingMode.HALF_UP);
  }

  private String summary() {
    String sentence = counted() == 0
        ? "ruff finds nothing in " + number(files, "file")
        : "ruff has " + number(counted(), "finding") + " in " + number(lines, "line") + mostOften();
    String suppressed =
        hidden + accepted == 0 ? "" : "; comments hide " + number(hidden + accepted, "finding");
    String cut = findings.size() < open + hidden + accepted
        ? "; the first " + findings.size() + " are listed"
        : "";
    return sentence + suppressed + cut;
  }

  private String mostOften() {
    Map<String, Long> byRule = findings.stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
    return byRule.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(RULES_SHOWN)
        .map(rule -> rule.getKey() + " " + rule.getValue())
        .collect(Collectors.joining(", ", ": ", byRule.size() > RULES_SHOWN ? ", ..." : ""));
  }

  private static String number(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
