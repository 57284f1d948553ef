package dev.grader.batch.roster;

import dev.grader.config.Position;
import dev.grader.config.Problems;
import dev.grader.config.Settings;
import dev.grader.config.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the lines of one roster and finds what only shows when they stand side by side. */
final class RosterLines {
  private final SourceReading sources;
  private final Problems problems;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Taken> keys = new HashMap<>();
  private final Map<String, Taken> answers = new HashMap<>();

  /** Who was there first. */
  private record Taken(String name, Position at) {}

  RosterLines(SourceReading sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** Takes a line; the values that it lacks or that are mistaken have their problem already. */
  void add(Settings line) {
    Optional<String> name = line.find(RosterReader.NAME);
    Optional<String> source =
        line.find(RosterReader.SOURCE).flatMap(written -> sources.read(written, line));
    Optional<String> ref = line.find(RosterReader.REF);
    name.ifPresent(each -> refuseSameFolder(each, line.at(RosterReader.NAME)));
    source.ifPresent(each ->
        refuseSameAnswer(each, ref, new Taken(name.orElse(""), line.at(RosterReader.SOURCE))));
    if (name.isPresent() && source.isPresent()) {
      candidates.add(new Candidate(
          CandidateKey.of(name.get()),
          name.get(),
          source.get(),
          ref,
          line.find(RosterReader.DUE),
          line.find(RosterReader.NOTES).orElse("")));
    }
  }

  private void refuseSameFolder(String name, Position at) {
    String key = CandidateKey.of(name);
    Taken first = keys.putIfAbsent(key, new Taken(name, at));
    if (first != null && first.name().equals(name)) {
      problems.add(
          at,
          "the candidate '" + name + "' is there twice, first in line "
              + first.at().line(),
          "remove one, or tell them apart by name");
    } else if (first != null) {
      problems.add(
          at,
          "'%s' and '%s' in line %d would share the folder %s"
              .formatted(name, first.name(), first.at().line(), key),
          "tell them apart by name");
    }
  }

  private void refuseSameAnswer(String source, Optional<String> ref, Taken own) {
    String answer = source.replaceFirst("/+$", "").replaceFirst("\\.git$", "") + "\n" + ref;
    Taken first = answers.putIfAbsent(answer, own);
    if (first != null) {
      problems.add(
          own.at(),
          "the same source is that of '%s' in line %d too"
              .formatted(first.name(), first.at().line()),
          "every candidate has a source, or at least a ref, of their own");
    }
  }

  /** Returns everybody, or throws with all mistakes. */
  Roster roster(SourceText source) throws RosterException {
    if (problems.isEmpty() && candidates.isEmpty()) {
      problems.add(
          Position.ofFile(source.file()), "names no candidate", "add a line for each of them");
    }
    if (candidates.size() > Roster.MOST_CANDIDATES) {
      problems.add(
          Position.ofFile(source.file()),
          "names %d candidates; at most %d are graded in one batch"
              .formatted(candidates.size(), Roster.MOST_CANDIDATES),
          "split it");
    }
    if (!problems.isEmpty()) {
      throw new RosterException(problems.sorted(), withoutPasswords(source.lines()));
    }
    return new Roster(candidates);
  }

  /** What is shown of a line ends in logs. */
  private static List<String> withoutPasswords(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll("(://[^/@:\\s]*):[^/@\\s]*@", "$1:***@"))
        .toList();
  }
}
