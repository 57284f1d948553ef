package dev.grader.check.structure;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import java.util.List;
import java.util.Map;

/** Some of what the check learns. */
record Part(Map<String, Measure> measures, List<Finding> findings) {
  /** Copies. */
  Part {
    measures = Map.copyOf(measures);
    findings = List.copyOf(findings);
  }

  static Part of(List<Finding> findings) {
    return new Part(Map.of(), findings);
  }
}
