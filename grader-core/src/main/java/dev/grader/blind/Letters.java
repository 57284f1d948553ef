package dev.grader.blind;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where words begin and end. A capital begins a new one, as in {@code AnnaShop}; and where people
 * write without blanks, as in Chinese, one may begin and end anywhere.
 */
final class Letters {
  private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
      UnicodeScript.HAN,
      UnicodeScript.HIRAGANA,
      UnicodeScript.KATAKANA,
      UnicodeScript.HANGUL,
      UnicodeScript.THAI,
      UnicodeScript.LAO,
      UnicodeScript.KHMER,
      UnicodeScript.MYANMAR);

  private Letters() {}

  /** Returns the text with letters of either case alike, each where it was. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> {
      int alike = Character.toLowerCase(Character.toUpperCase(letter));
      boolean fits = Character.charCount(alike) == Character.charCount(letter);
      folded.appendCodePoint(fits ? alike : letter);
    });
    return folded.toString();
  }

  /** Returns whether a word may begin there. */
  static boolean begins(String text, int at) {
    return at == 0
        || !isOfAWord(text.codePointBefore(at))
        || isWithoutBlanks(text.codePointAt(at))
        || isCapitalAfterSmall(text, at);
  }

  /** Returns whether a word that began earlier may end before that. */
  static boolean ends(String text, int at) {
    return at == text.length()
        || !isOfAWord(text.codePointAt(at))
        || isWithoutBlanks(text.codePointBefore(at))
        || isCapitalAfterSmall(text, at);
  }

  private static boolean isCapitalAfterSmall(String text, int at) {
    return Character.getType(text.codePointBefore(at)) == Character.LOWERCASE_LETTER
        && Character.getType(text.codePointAt(at)) == Character.UPPERCASE_LETTER;
  }

  /**
   * Returns whether a word is written like a name: with one capital, and not where a sentence or a
   * title begins, so that {@code by Mark} is one and {@code Mark all tests} is none.
   */
  static boolean isLikeAName(String text, int begin, int end) {
    int second = text.offsetByCodePoints(begin, 1);
    if (!Character.isUpperCase(text.codePointAt(begin))
        || second >= end
        || !Character.isLowerCase(text.codePointAt(second))) {
      return false;
    }
    int before = begin;
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    if (before == 0) {
      return false;
    }
    int last = text.codePointBefore(before);
    boolean apart = before < begin;
    return last == '(' || (apart && (Character.isLowerCase(last) || isInsideASentence(last)));
  }

  private static boolean isInsideASentence(int letter) {
    return Character.isDigit(letter) || ",:&©".indexOf(letter) >= 0;
  }

  /** Returns whether that is a letter, or a mark on one, that belongs to those beside it. */
  private static boolean isOfAWord(int letter) {
    return (Character.isLetter(letter) || isMark(letter)) && !isWithoutBlanks(letter);
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Returns whether it is a letter of those who write without blanks. */
  static boolean isWithoutBlanks(int letter) {
    return WITHOUT_BLANKS.contains(UnicodeScript.of(letter));
  }
}
