package dev.grader.cli;

import dev.grader.submission.Commit.Author;
import dev.grader.submission.RecordedCommit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Somebody in the roster of a test, with all that gives them away, folded as {@link HandedOut}
 * does.
 *
 * @param whole names of all people in the history, their mail addresses and user names, ids of
 *     commits, the source
 * @param parts of the names and addresses; words like any other where nobody knows whom they name
 * @param words all that stands in the submission
 */
record Person(String name, String source, Set<String> whole, Set<String> parts, String words) {

  static Person of(String name, String source, String head, List<RecordedCommit> commits) {
    Set<String> whole = new TreeSet<>(
        List.of(HandedOut.folded(name), HandedOut.folded(source), head, head.substring(0, 8)));
    Set<String> parts = new TreeSet<>(List.of(HandedOut.folded(name).split(" ")));
    StringBuilder words = new StringBuilder();
    for (RecordedCommit commit : commits) {
      Author author = commit.author();
      String mail = HandedOut.folded(author.mail());
      String user = mail.replaceFirst("@.*", "").replaceFirst("^\\d+\\+", "");
      whole.addAll(List.of(HandedOut.folded(author.name()), mail, user));
      parts.addAll(List.of(HandedOut.folded(author.name()).split(" ")));
      parts.addAll(List.of(user.split("[.]")));
      words.append(commit.message()).append('\n');
      commit
          .files()
          .forEach((path, content) -> words
              .append(path)
              .append('\n')
              .append(new String(content, java.nio.charset.StandardCharsets.UTF_8))
              .append('\n'));
    }
    return new Person(name, source, whole, parts, HandedOut.folded(words.toString()));
  }

  /** Returns everything that names them to whom it is said of their own submission. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(whole);
    all.addAll(parts);
    return all;
  }

  /** Returns whether a word stands in their submission, whomever it names elsewhere. */
  boolean writes(String word) {
    return stands(word, words);
  }

  /** Returns whether a word stands in a text, not as a part of another. */
  static boolean stands(String word, String text) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .find();
  }
}
