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
import dev.grader.score.Open;
import dev.grader.score.WhenUndefined;
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

  /** Returns whether no evidence decides its points. */
  boolean isOpen() {
    return marking.scale() instanceof Open;
  }

  /** Turns evidence into an award, which a review of this criterion decides otherwise. */
  Award award(Map<String, Evidence> evidence, Reviews reviews) {
    Award measured = marking.award(line, mine(evidence));
    return reviews.of(line).map(measured::decidedBy).orElse(measured);
  }

  /**
   * Holds evidence against the gate, if there is one. A gate is a fact about the submission: a
   * review gives points and leaves it as it is.
   */
  Optional<GateResult> judge(Map<String, Evidence> evidence) {
    return gate.map(rule -> rule.judge(line, mine(evidence)));
  }

  /** Returns it as candidates may know it, who need not know what a reviewer is told. */
  Criterion forCandidates() {
    Marking open = new Marking(new Open("a person decides this"), WhenUndefined.ZERO);
    return isOpen() ? new Criterion(line, request, open, findings, gate) : this;
  }

  /** Returns what may be known of it where it may not be seen. */
  Criterion concealed(int number) {
    Marking open = new Marking(new Open("only the company measures this"), WhenUndefined.ZERO);
    return new Criterion(line.concealed(number), request, open, findings, Optional.empty());
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
