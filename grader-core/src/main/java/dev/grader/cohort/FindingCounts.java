package dev.grader.cohort;

import dev.grader.evidence.Finding;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often each rule was broken. */
final class FindingCounts {
  /** So many rules are kept of one criterion at most, the most frequent ones. */
  static final int RULES = 50;

  private FindingCounts() {}

  static SortedMap<String, Integer> of(List<Finding> findings) {
    Map<String, Integer> counts = findings.stream()
        .map(Finding::rule)
        .collect(Collectors.toMap(Function.identity(), rule -> 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(RULES)
        .collect(Collectors.toMap(
            rule -> rule.getKey().intern(), Map.Entry::getValue, Integer::sum, TreeMap::new));
  }

  static SortedMap<String, Integer> copy(SortedMap<String, Integer> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
