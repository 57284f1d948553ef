package dev.grader.report;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Milestone;
import dev.grader.evidence.Provenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of the background that every format for people shows below the score.
 *
 * @param label one word or two
 * @param text one sentence or a list; from outside, so not yet harmless
 */
public record Fact(String label, String text) {

  /** Returns what was graded, by what and how; what there is nothing to say about is left out. */
  public static List<Fact> of(Report report) {
    Provenance provenance = report.provenance();
    Provenance.SandboxUsed sandbox = provenance.sandbox();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Commit", report.subject().commit()));
    facts.add(new Fact("History", history(report.facts())));
    facts.add(new Fact("Files", files(report.facts())));
    facts.add(
        new Fact("Time box", report.rubric().timeBox().map(Wording::duration).orElse("")));
    report.facts().remarks().forEach(remark -> facts.add(new Fact("Note", remark)));
    facts.add(new Fact(
        "Rubric",
        report.rubric().id() + ", SHA-256 begins with "
            + Wording.commit(report.rubric().sha256())));
    facts.add(new Fact("Python", joined(": ", sandbox.python(), sandbox.pythonReason())));
    facts.add(
        new Fact("Sandbox", joined(", ", sandbox.name(), sandbox.runtime(), sandbox.image())));
    sandbox.weaknesses().forEach(weakness -> facts.add(new Fact("Weaker", weakness)));
    facts.add(new Fact("Tools", listed(provenance.tools())));
    facts.add(new Fact("Limits", listed(provenance.limits())));
    facts.add(new Fact("Took", phases(provenance.phases())));
    facts.add(new Fact(
        "Graded",
        "on " + Wording.time(provenance.startedAt()) + " by grader " + provenance.grader()));
    return facts.stream().filter(fact -> !fact.text.isEmpty()).toList();
  }

  private static String history(Facts facts) {
    if (facts.timeline().isEmpty()) {
      return "";
    }
    Map<String, Long> byOrigin = facts.timeline().stream()
        .collect(Collectors.groupingBy(Milestone::origin, TreeMap::new, Collectors.counting()));
    long own = Optional.ofNullable(byOrigin.remove("own")).orElse(0L);
    String others = byOrigin.entrySet().stream()
        .map(origin -> ", " + origin.getValue() + " " + origin.getKey())
        .collect(Collectors.joining());
    String first = Wording.day(facts.timeline().get(0).at());
    String last = Wording.day(facts.timeline().get(facts.timeline().size() - 1).at());
    String shown = facts.timeline().size() < facts.commitsRead()
        ? ", the newest " + facts.timeline().size() + " of them"
        : "";
    return Wording.count(facts.commitsRead(), "commit") + shown + " (" + own + " own" + others
        + "), dated "
        + first + (first.equals(last) ? "" : " to " + last);
  }

  private static String files(Facts facts) {
    return Wording.count(facts.files(), "file") + " of " + Wording.bytes(facts.bytes()) + ", "
        + facts.pythonFiles() + " of them graded Python";
  }

  private static String phases(List<Provenance.Phase> phases) {
    Duration sum =
        phases.stream().map(Provenance.Phase::took).reduce(Duration.ZERO, Duration::plus);
    String each = phases.stream()
        .map(phase -> phase.name() + " " + Wording.duration(phase.took()))
        .collect(Collectors.joining(", "));
    return phases.isEmpty() ? "" : Wording.duration(sum) + " in all: " + each;
  }

  private static String joined(String separator, String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(separator));
  }

  private static String listed(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " " + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
