package dev.grader.blind;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Terms to look for in a text, in whatever case, each with what stands in its place. Sorted, so
 * that the terms of thousands of people cost a text little more than those of one.
 */
final class Lexicon {
  private final List<Entry> entries;

  /**
   * A term.
   *
   * @param folded as {@link Letters#folded} gives it
   * @param by what stands in its place
   * @param isDoubtful whether it is a common word too, so that only {@link Letters#isLikeAName}
   *     tells
   */
  private record Entry(String folded, String by, boolean isDoubtful) {}

  private Lexicon(List<Entry> entries) {
    this.entries = entries;
  }

  /** Collects terms. */
  static final class Builder {
    private final Map<String, Entry> entries = new TreeMap<>();
    private final String shared;

    /** Takes what stands for a term that is added for more than one. */
    Builder(String shared) {
      this.shared = shared;
    }

    Builder add(Terms terms, String by) {
      terms.sure().forEach(term -> add(term, by, false));
      terms.doubtful().forEach(term -> add(term, by, true));
      return this;
    }

    /** Adds what names somebody also to people who never heard of them. */
    Builder addWhole(Terms terms, String by) {
      terms.whole().forEach(term -> add(term, by, false));
      return this;
    }

    private void add(String term, String by, boolean isDoubtful) {
      String folded = Letters.folded(term);
      entries.merge(
          folded,
          new Entry(folded, by, isDoubtful),
          (one, other) -> new Entry(
              folded,
              one.by().equals(other.by()) ? by : shared,
              one.isDoubtful() && other.isDoubtful()));
    }

    Lexicon build() {
      return new Lexicon(List.copyOf(entries.values()));
    }
  }

  /**
   * Returns the text with every term replaced, the longest that begins at a place.
   *
   * @param form of what stands in a term's place
   */
  String replaced(String text, UnaryOperator<String> form) {
    if (entries.isEmpty()) {
      return text;
    }
    String folded = Letters.folded(text);
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int found = Letters.begins(text, at) ? longest(text, folded, at) : -1;
      if (found < 0) {
        at++;
      } else {
        Entry entry = entries.get(found);
        replaced.append(text, copied, at).append(form.apply(entry.by()));
        at += entry.folded().length();
        copied = at;
      }
    }
    return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
  }

  /** Returns which of the terms is the longest at this place; -1 where none is there. */
  private int longest(String text, String folded, int begin) {
    int longest = -1;
    int from = 0;
    int to = entries.size();
    for (int length = 0; begin + length < folded.length(); length++) {
      char next = folded.charAt(begin + length);
      from = first(from, to, length, next);
      to = first(from, to, length, (char) (next + 1));
      if (from == to) {
        break;
      }
      Entry shortest = entries.get(from);
      if (shortest.folded().length() == length + 1 && isThere(shortest, text, begin)) {
        longest = from;
      }
    }
    return longest;
  }

  private static boolean isThere(Entry entry, String text, int begin) {
    int end = begin + entry.folded().length();
    return Letters.ends(text, end)
        && (!entry.isDoubtful() || Letters.isLikeAName(text, begin, end));
  }

  /** Returns the first entry of a range that has at least this letter there. */
  private int first(int from, int to, int index, char least) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      String term = entries.get(middle).folded();
      if (term.length() > index && term.charAt(index) >= least) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
