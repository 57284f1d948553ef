package dev.grader.check.commits;

import dev.grader.evidence.Finding;
import dev.grader.submission.Commit;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which messages say nothing: too short or only words such as "update", and no explanation below;
 * or one text for many commits. The rules follow "How to write a Git commit message" (Tim Pope,
 * Chris Beams) as far as a program can tell; the language of the words is not judged.
 *
 * @param findings one for each commit whose message says nothing
 */
record Messages(List<Finding> findings) {
  private static final Set<String> EMPTY_WORDS = Set.of(
      "update",
      "updates",
      "updated",
      "wip",
      "fix",
      "fixes",
      "fixed",
      "change",
      "changes",
      "changed",
      "commit",
      "commits",
      "save",
      "misc",
      "stuff",
      "work",
      "progress",
      "more",
      "final",
      "finished",
      "done",
      "test",
      "temp",
      "tmp",
      "code",
      "files",
      "file",
      "first",
      "last",
      "second",
      "new",
      "small",
      "minor",
      "some",
      "the",
      "a",
      "an",
      "add",
      "added",
      "my",
      "edit",
      "edits",
      "and",
      "version",
      "push",
      "checkpoint",
      "asdf",
      "foo",
      "bar",
      "it",
      "this",
      "cleanup",
      "clean",
      "up",
      "ok",
      "project",
      "repo");
  /** What the web editors of Git hosts fill in of their own accord. */
  private static final Set<String> FILLED_IN = Set.of("update readme", "update readme md");

  private static final Set<String> START =
      Set.of("initial commit", "first commit", "init", "initial import");
  private static final Pattern NAMES_PEOPLE = Pattern.compile("(?m)^[A-Za-z-]{1,40}-by:.*$");
  private static final Set<UnicodeScript> DENSE = Set.of(
      UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  /** So many commits with one text are one too many, where they are over half of all. */
  private static final int REPEATED = 3;

  static Messages judge(List<Commit> own, int shortest) {
    Map<String, Long> counts = own.stream()
        .collect(Collectors.groupingBy(commit -> normal(commit.subject()), Collectors.counting()));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Commit commit = own.get(i);
      boolean oldest = i == own.size() - 1;
      fault(commit, shortest, oldest, repeats(counts, own.size()))
          .ifPresent(rule -> findings.add(Finding.ofCommit(rule, commit.id(), said(commit))));
    }
    return new Messages(findings);
  }

  private static Function<String, Boolean> repeats(Map<String, Long> counts, int all) {
    return text -> {
      long count = counts.getOrDefault(text, 0L);
      return count >= REPEATED && count * 2 > all;
    };
  }

  private static Optional<String> fault(
      Commit commit, int shortest, boolean oldest, Function<String, Boolean> repeated) {
    String normal = normal(commit.subject());
    if (oldest && START.contains(normal)) {
      return Optional.empty();
    }
    if (!explains(commit, shortest)) {
      if (length(commit.subject()) < shortest) {
        return Optional.of("short-message");
      }
      if (saysNothing(normal)) {
        return Optional.of("vague-message");
      }
    }
    return repeated.apply(normal) ? Optional.of("repeated-message") : Optional.empty();
  }

  private static boolean saysNothing(String normal) {
    if (FILLED_IN.contains(normal)) {
      return true;
    }
    for (String word : normal.split(" ", -1)) {
      if (!word.isEmpty()
          && !EMPTY_WORDS.contains(word)
          && !word.chars().allMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the text below the first line says what that does not. */
  private static boolean explains(Commit commit, int shortest) {
    String below = commit.message().strip().substring(commit.subject().length());
    String body = normal(NAMES_PEOPLE.matcher(below).replaceAll(""));
    return length(body) >= shortest && !saysNothing(body);
  }

  /** Characters of dense scripts say as much as two letters and more. */
  private static int length(String text) {
    return text.codePoints()
        .map(point -> DENSE.contains(UnicodeScript.of(point)) ? 2 : 1)
        .sum();
  }

  private static String normal(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String said(Commit commit) {
    return commit.subject().isEmpty()
        ? "the message is empty"
        : "the message says only: " + commit.subject();
  }
}
