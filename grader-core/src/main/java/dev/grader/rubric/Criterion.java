package dev.grader.rubric;

import dev.grader.check.CheckRequest;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.score.Award;
import dev.grader.score.Gate;
import dev.grader.score.GateResult;
import dev.grader.score.Line;
import dev.grader.score.Marking;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a rubric: which check to ask, and what its answer is worth.
 *
 * @param line what it says of itself
 * @param request the check it asks
 * @param marking how evidence becomes points
 * @param findings beginnings of the rules whose findings belong to it; {@code ""} begins every rule
 * @param gate a must-pass rule apart from the points
 */
public record Criterion(
    Line line, CheckRequest request, Marking marking, List<String> findings, Optional<Gate> gate) {

  /** Copies. */
  public Criterion {
    findings = List.copyOf(findings);
  }

  /** Turns evidence into an award. */
  Award award(Map<String, Evidence> evidence) {
    return marking.award(line, mine(evidence));
  }

  /** Holds evidence against the gate, if there is one. */
  Optional<GateResult> judge(Map<String, Evidence> evidence) {
    return gate.map(rule -> rule.judge(line, mine(evidence)));
  }

  private Evidence mine(Map<String, Evidence> evidence) {
    return Optional.ofNullable(evidence.get(request.key()))
        .map(found -> found instanceof Evidence.Gathered gathered ? only(gathered) : found)
        .orElseGet(() -> Evidence.Missing.of(
            Fault.GRADER,
            "There is no evidence of " + request.key()
                + "; grade the submission again with this rubric"));
  }

  private Evidence.Gathered only(Evidence.Gathered all) {
    List<Finding> mine = all.findings().stream()
        .filter(finding -> findings.stream().anyMatch(finding.rule()::startsWith))
        .toList();
    return new Evidence.Gathered(all.measures(), mine, all.summary());
  }
}
