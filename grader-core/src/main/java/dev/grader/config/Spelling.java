package dev.grader.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which word was meant, by edit distance. */
public final class Spelling {
  private Spelling() {}

  /** Returns "did you mean `word`?", or the words to choose from where none is near. */
  public static String fix(String written, Collection<String> words) {
    return closest(written, words)
        .map(word -> "did you mean `" + word + "`?")
        .orElseGet(() -> words.isEmpty() ? "" : "known: " + list(words));
  }

  /** Returns the words in the given order, separated by commas. */
  public static String list(Collection<String> words) {
    return words.stream().collect(Collectors.joining(", "));
  }

  /** Returns the nearest word that differs in at most a third of its letters, and at least one. */
  static Optional<String> closest(String written, Collection<String> words) {
    if (written.length() > 100) {
      return Optional.empty();
    }
    String word = written.toLowerCase(Locale.ROOT).replace('_', '-');
    return words.stream()
        .filter(each -> distance(word, each.toLowerCase(Locale.ROOT))
            <= Math.max(1, Math.max(word.length(), each.length()) / 3))
        .min(Comparator.comparingInt(each -> distance(word, each.toLowerCase(Locale.ROOT))));
  }

  /** Returns the optimal string alignment distance: edits, with neighbours swapped as one edit. */
  static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int cheapest(int[][] edits, String a, String b, int i, int j) {
    int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}
