package dev.grader.check.structure;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Severity;
import dev.grader.submission.Oddity;
import java.util.List;
import java.util.Locale;

/** What is in the submission but not read: links, submodules, pointers, what is too large. */
final class Oddities {
  private Oddities() {}

  /** Returns one finding for each. */
  static Part of(List<Oddity> oddities) {
    return Part.of(oddities.stream().map(Oddities::finding).toList());
  }

  private static Finding finding(Oddity oddity) {
    String rule = oddity.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Severity severity = oddity.kind() == Oddity.Kind.SYMLINK ? Severity.INFO : Severity.WARNING;
    return Finding.at(rule, oddity.path(), 0, "not read: " + oddity.detail()).as(severity);
  }
}
