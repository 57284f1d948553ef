package dev.grader.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which rules are broken by how many. */
final class CommonRules {
  private CommonRules() {}

  static List<Spread.Rule> of(List<Standing.Criterion> criteria) {
    Map<String, Spread.Rule> rules = new TreeMap<>();
    for (Standing.Criterion criterion : criteria) {
      criterion
          .findings()
          .forEach((rule, count) -> rules.merge(
              rule,
              new Spread.Rule(rule, 1, count),
              (one, other) -> new Spread.Rule(
                  rule, one.candidates() + other.candidates(), one.findings() + other.findings())));
    }
    return rules.values().stream()
        .sorted(Comparator.comparing(Spread.Rule::candidates)
            .thenComparing(Spread.Rule::findings)
            .reversed()
            .thenComparing(Spread.Rule::rule))
        .toList();
  }
}
