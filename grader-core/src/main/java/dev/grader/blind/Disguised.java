package dev.grader.blind;

import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Facts;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Milestone;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Subject;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A dossier under a disguise, part by part: every text that a submission can get into. Commits are
 * numbered in the order of the timeline, as their ids can be searched for.
 */
final class Disguised {
  private static final Pattern COMMIT = Pattern.compile("(?<![\\w-])[0-9a-f]{7,40}(?![\\w-])");

  private final Disguise disguise;
  private final NavigableMap<String, String> numbers = new TreeMap<>();

  Disguised(Disguise disguise) {
    this.disguise = disguise;
  }

  Dossier dossier(Dossier dossier) {
    dossier.facts().timeline().forEach(milestone -> number(milestone.commit()));
    SortedMap<String, Evidence> evidence = new TreeMap<>();
    dossier.evidence().forEach((key, each) -> evidence.put(key, evidence(each)));
    return new Dossier(
        dossier.schema(),
        subject(dossier.subject()),
        facts(dossier.facts()),
        provenance(dossier.provenance()),
        evidence);
  }

  /** Returns the number of a commit; whom the timeline does not have is counted on. */
  private String number(String commit) {
    return commit.isEmpty()
        ? ""
        : numbers.computeIfAbsent(commit, any -> String.valueOf(numbers.size() + 1));
  }

  private String text(String text) {
    return disguise.text(withoutCommits(text));
  }

  private String word(String word) {
    return disguise.word(withoutCommits(word));
  }

  /** Ids stand in messages too, such as those of merges, and may be cut short. */
  private String withoutCommits(String text) {
    return COMMIT.matcher(text).replaceAll(found -> {
      String least = numbers.ceilingKey(found.group());
      boolean isKnown = least != null && least.startsWith(found.group());
      return isKnown ? numbers.get(least) : found.group();
    });
  }

  /** The source goes as a whole: also the name of a repository can be looked up. */
  private Subject subject(Subject subject) {
    return new Subject(disguise.pseudonym(), disguise.pseudonym(), "", subject.committedAt());
  }

  private Facts facts(Facts facts) {
    return new Facts(
        facts.timeline().stream().map(this::milestone).toList(),
        facts.commitsRead(),
        facts.files(),
        facts.pythonFiles(),
        facts.bytes(),
        texts(facts.remarks()));
  }

  /** Whoever made a commit is an author of this submission, so that all go by one name. */
  private Milestone milestone(Milestone milestone) {
    return new Milestone(
        number(milestone.commit()),
        milestone.at(),
        disguise.pseudonym(),
        text(milestone.subject()),
        milestone.origin(),
        milestone.changedLines());
  }

  private Provenance provenance(Provenance provenance) {
    Provenance.SandboxUsed sandbox = provenance.sandbox();
    return new Provenance(
        provenance.grader(),
        provenance.startedAt(),
        new Provenance.SandboxUsed(
            sandbox.name(),
            sandbox.runtime(),
            sandbox.image(),
            sandbox.python(),
            text(sandbox.pythonReason()),
            texts(sandbox.weaknesses())),
        provenance.tools(),
        provenance.limits(),
        provenance.phases());
  }

  private Evidence evidence(Evidence evidence) {
    return evidence.match(
        gathered -> new Evidence.Gathered(
            measures(gathered.measures()), findings(gathered.findings()), text(gathered.summary())),
        missing -> new Evidence.Missing(
            missing.fault(), text(missing.reason()), findings(missing.findings())),
        none -> new Evidence.NotApplicable(text(none.reason())));
  }

  private SortedMap<String, Measure> measures(Map<String, Measure> measures) {
    SortedMap<String, Measure> disguised = new TreeMap<>();
    measures.forEach((name, measure) -> disguised.put(
        name,
        measure.match(
            share -> share,
            quantity -> quantity,
            undefined -> new Measure.Undefined(text(undefined.why())))));
    return disguised;
  }

  private List<Finding> findings(List<Finding> findings) {
    return findings.stream().map(this::finding).toList();
  }

  private Finding finding(Finding finding) {
    return new Finding(
        word(finding.rule()),
        finding.severity(),
        word(finding.path()),
        finding.line(),
        finding.column(),
        number(finding.commit()),
        text(finding.message()));
  }

  private List<String> texts(List<String> texts) {
    return texts.stream().map(this::text).toList();
  }
}
