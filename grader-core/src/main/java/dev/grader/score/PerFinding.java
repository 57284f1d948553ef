package dev.grader.score;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code scale: {per-finding: 0.5, by-rule: {S: 2}, by-severity: {error: 1}}} - all points, less a
 * cost for each finding, never below zero. What is only a fact to know ({@link Severity#INFO})
 * costs nothing, unless a map names it.
 *
 * @param cost of a finding that neither map names; at least 0
 * @param byRule cost by the start of a rule's name; the longest start that fits wins, before any
 *     severity
 * @param bySeverity cost by severity
 */
public record PerFinding(
    Points cost, SortedMap<String, Points> byRule, SortedMap<Severity, Points> bySeverity)
    implements Scale {
  /** Copies. */
  public PerFinding {
    byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    bySeverity = Collections.unmodifiableSortedMap(new TreeMap<>(bySeverity));
  }

  @Override
  public Verdict award(Evidence.Gathered evidence, Points worth) {
    return Verdict.onFindings(evidence, findings -> {
      Points lost = findings.stream().map(this::costOf).reduce(Points.ZERO, Points::plus);
      Points left = new Points(Math.max(0, worth.hundredths() - lost.hundredths()));
      int costly = (int) findings.stream().filter(this::costs).count();
      return new Verdict.Earned(left, fact(costly, lost));
    });
  }

  private Points costOf(Finding finding) {
    Optional<Points> ruled = byRule.entrySet().stream()
        .filter(entry -> finding.rule().startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
    Points usual = finding.severity() == Severity.INFO ? Points.ZERO : cost;
    return ruled.orElseGet(() -> bySeverity.getOrDefault(finding.severity(), usual));
  }

  private boolean costs(Finding finding) {
    return finding.severity() != Severity.INFO || !costOf(finding).equals(Points.ZERO);
  }

  private static String fact(int findings, Points lost) {
    return switch (findings) {
      case 0 -> "Nothing was found";
      case 1 -> "1 finding costs " + lost;
      default -> findings + " findings cost " + lost;
    };
  }

  @Override
  public Optional<String> measured() {
    return Optional.empty();
  }

  @Override
  public String rule() {
    String rules = byRule.entrySet().stream()
        .map(entry -> ", " + entry.getValue() + " for rules " + entry.getKey() + "*")
        .collect(Collectors.joining());
    String severities = bySeverity.entrySet().stream()
        .map(entry -> ", " + entry.getValue() + " with severity "
            + entry.getKey().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
    return cost + " off for each finding" + rules + severities;
  }
}
