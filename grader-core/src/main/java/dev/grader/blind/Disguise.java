package dev.grader.blind;

import dev.grader.evidence.Dossier;
import java.util.Map;

/**
 * Replaces whatever says who made a submission by a pseudonym. Pure.
 *
 * <p>A term counts where no letter stands before or after it, or where a capital begins a new word
 * as in {@code AnnaShop}; case does not matter. What is a common word too counts where it is
 * written like a name inside a sentence. What is written to be overlooked, such as {@code A.n.n.a},
 * is not found.
 *
 * <p>What names somebody, and what is a word like any other, depends on whom a text is about. In
 * what is said of a submission, that is all of its own roster line and of the people in its
 * history, down to single parts of their names. Of everybody else in the roster it is what names
 * nobody else: whole names, user names and addresses. Parts of their names, and the people in their
 * histories, are unknown there, and words like any other.
 */
public final class Disguise {
  private static final String OF_SEVERAL = "a candidate";

  private final String pseudonym;
  private final Lexicon lexicon;

  private Disguise(String pseudonym, Lexicon lexicon) {
    this.pseudonym = pseudonym;
    this.lexicon = lexicon;
  }

  /** Returns the disguise of whoever made one submission. */
  public static Disguise of(Identity identity, String pseudonym) {
    return new Disguise(
        pseudonym,
        new Lexicon.Builder(pseudonym).add(Terms.of(identity), pseudonym).build());
  }

  /**
   * Returns the disguise of all who are in a roster, for what is said of anybody.
   *
   * @param roster by pseudonym
   */
  public static Disguise ofAll(Map<String, Identity> roster) {
    Lexicon.Builder lexicon = new Lexicon.Builder(OF_SEVERAL);
    roster.forEach((pseudonym, identity) -> lexicon.addWhole(Terms.of(identity), pseudonym));
    return new Disguise(OF_SEVERAL, lexicon.build());
  }

  /** Returns the same for what is said of one of them. */
  public Disguise about(String one) {
    return new Disguise(one, lexicon);
  }

  /** Returns the name to use instead. */
  public String pseudonym() {
    return pseudonym;
  }

  /** Returns a sentence without names. */
  public String text(String text) {
    return lexicon.replaced(text, name -> name);
  }

  /** Returns a path, or anything else without blanks, without names. */
  public String word(String word) {
    return lexicon.replaced(word, name -> name.replace(' ', '-'));
  }

  /** Returns all that was learned, without names; measures and points are as they were. */
  public Dossier dossier(Dossier dossier) {
    return new Disguised(this).dossier(dossier);
  }
}
