package dev.grader.blind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How a word is written where not every letter can be, in lower case. */
final class Spellings {
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  /** What stands for letters that are no others with a mark on them. */
  private static final Map<String, String> PLAIN = Map.of(
      "ø", "o", "ł", "l", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ð", "d");

  private static final Map<String, String> TWO_LETTERS =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe");

  private Spellings() {}

  static Set<String> of(String word) {
    String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    if (lower.chars().allMatch(letter -> letter < 128)) {
      return Set.of(lower);
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    Set<String> spellings = new TreeSet<>(List.of(lower, decomposed));
    spellings.add(plain(decomposed));
    spellings.add(plain(Normalizer.normalize(replaced(lower, TWO_LETTERS), Normalizer.Form.NFD)));
    spellings.add(URLEncoder.encode(lower, UTF_8).replace("+", "%20").toLowerCase(Locale.ROOT));
    spellings.add(escaped(lower));
    return spellings;
  }

  private static String plain(String decomposed) {
    return replaced(MARK.matcher(decomposed).replaceAll(""), PLAIN);
  }

  private static String replaced(String text, Map<String, String> letters) {
    String replaced = text;
    for (Map.Entry<String, String> letter : letters.entrySet()) {
      replaced = replaced.replace(letter.getKey(), letter.getValue());
    }
    return replaced;
  }

  /** As JSON and Python write it where only ASCII is allowed. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .mapToObj(each -> each < 128 ? String.valueOf((char) each) : "\\u%04x".formatted(each))
        .forEach(escaped::append);
    return escaped.toString();
  }
}
