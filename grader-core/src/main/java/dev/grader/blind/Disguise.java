package dev.grader.blind;

import dev.grader.evidence.Dossier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces whatever says who made a submission by a pseudonym. Pure.
 *
 * <p>A term counts where no letter stands before or after it, or where a capital begins a new word
 * as in {@code AnnaShop}; case does not matter. What is written to be overlooked, such as
 * {@code A.n.n.a}, is not found.
 */
public final class Disguise {
  private static final String BEGINS = "(?:(?<![\\p{L}\\p{M}])|(?-i:(?<=\\p{Ll})(?=\\p{Lu})))";

  private static final String ENDS = "(?:(?![\\p{L}\\p{M}])|(?-i:(?<=\\p{Ll})(?=\\p{Lu})))";

  private final String pseudonym;
  private final List<Pattern> patterns;

  private Disguise(String pseudonym, List<Pattern> patterns) {
    this.pseudonym = pseudonym;
    this.patterns = patterns;
  }

  /** Returns the disguise of whoever made one submission. */
  public static Disguise of(Identity identity, String pseudonym) {
    List<String> terms = Terms.of(identity);
    if (terms.isEmpty()) {
      return new Disguise(pseudonym, List.of());
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Disguise(
        pseudonym, List.of(Pattern.compile(BEGINS + "(?:" + any(terms) + ")" + ENDS, flags)));
  }

  /** Groups by the first character: a history may name hundreds, and every word is looked at. */
  private static String any(List<String> terms) {
    Map<String, List<String>> byFirst = terms.stream()
        .collect(Collectors.groupingBy(
            term -> term.substring(0, term.offsetByCodePoints(0, 1)),
            TreeMap::new,
            Collectors.toList()));
    return byFirst.entrySet().stream()
        .map(group -> Pattern.quote(group.getKey()) + "(?:"
            + group.getValue().stream()
                .map(term -> Pattern.quote(term.substring(group.getKey().length())))
                .collect(Collectors.joining("|"))
            + ")")
        .collect(Collectors.joining("|"));
  }

  /** Returns the name to use instead. */
  public String pseudonym() {
    return pseudonym;
  }

  /** Returns a sentence without names. */
  public String text(String text) {
    return replaced(text, pseudonym);
  }

  /** Returns a path, or anything else without blanks, without names. */
  public String word(String word) {
    return replaced(word, pseudonym.replace(' ', '-'));
  }

  /** Returns all that was learned, without names; measures and points are as they were. */
  public Dossier dossier(Dossier dossier) {
    return new Disguised(this).dossier(dossier);
  }

  private String replaced(String text, String by) {
    String replaced = text;
    for (Pattern pattern : patterns) {
      replaced = pattern.matcher(replaced).replaceAll(Matcher.quoteReplacement(by));
    }
    return replaced;
  }
}
