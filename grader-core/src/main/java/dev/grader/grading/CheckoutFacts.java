package dev.grader.grading;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Milestone;
import dev.grader.submission.Checkout;
import dev.grader.submission.Commit;
import dev.grader.submission.History;
import dev.grader.submission.Oddity;
import dev.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a checkout into the facts that a report shows. */
final class CheckoutFacts {
  /** So many commits at most are put on the timeline; the newest. */
  private static final int MOST_MILESTONES = 500;

  private static final int LONGEST_SUBJECT = 200;

  private CheckoutFacts() {}

  static Facts of(Checkout checkout) {
    Optional<History> history = checkout.history();
    List<SourceFile> files = checkout.files();
    return new Facts(
        history.map(CheckoutFacts::timeline).orElse(List.of()),
        history.map(each -> each.commits().size()).orElse(0),
        files.size(),
        (int) files.stream().filter(SourceFile::isGradedPython).count(),
        files.stream().mapToLong(SourceFile::size).sum(),
        remarks(checkout));
  }

  private static List<Milestone> timeline(History history) {
    List<Milestone> newestFirst = history.commits().stream()
        .limit(MOST_MILESTONES)
        .map(CheckoutFacts::milestone)
        .toList();
    List<Milestone> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private static Milestone milestone(Commit commit) {
    String subject = commit.subject();
    long lines = commit.changes().stream()
        .mapToLong(change -> (long) change.added() + change.removed())
        .sum();
    return new Milestone(
        commit.id(),
        commit.authored(),
        commit.author().name(),
        subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
        commit.origin().name().toLowerCase(Locale.ROOT),
        lines);
  }

  private static List<String> remarks(Checkout checkout) {
    List<String> remarks = new ArrayList<>(checkout.revision().remarks());
    for (Oddity.Kind kind : Oddity.Kind.values()) {
      long found =
          checkout.oddities().stream().filter(oddity -> oddity.kind() == kind).count();
      if (found > 0) {
        remarks.add("not read: " + found + " of kind " + word(kind) + first(checkout, kind));
      }
    }
    return remarks;
  }

  /** The kind alone does not say what is wrong with a path. */
  private static String first(Checkout checkout, Oddity.Kind kind) {
    return kind != Oddity.Kind.UNSAFE_PATH
        ? ""
        : checkout.oddities().stream()
            .filter(oddity -> oddity.kind() == kind)
            .findFirst()
            .map(oddity -> ", the first because " + oddity.detail())
            .orElse("");
  }

  private static String word(Oddity.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
