package dev.grader.blind;

import java.util.Locale;
import java.util.Set;

/**
 * What may be part of a name and is a common word too: alone, it names nobody, and to replace it
 * would ruin every sentence. Whole names that hold one are replaced all the same.
 */
final class CommonWords {
  /** Shorter parts of a name are not looked for on their own. */
  private static final int SHORTEST = 3;

  private static final Set<String> WORDS = Set.of(
      ("admin administrator and anonymous any app apps art august author bash bill black bob bot branch brown "
              + "build bug carol case chance chase class code codes coder commit contact day dean dev developer "
              + "dot drew engineer example field fields first fix for frank gene git github gitlab good grace grant "
              + "gray green guest guy hack hacker hash hello home hope hunter info input iris jack java jenkins joy "
              + "june just key king lake lane last law lee line list local long mail main major mark march mason "
              + "max may mike miles min more name nan new nick none noreply not null office one only owner page paige "
              + "park path paul pepper personal pip post price private public pure python ray read reader red reed "
              + "rich river rob robin rocket root rose ruff run sage see self sky smart smith son source star "
              + "stone student submission sue sum summer sun super support system team tech test tester the tmp "
              + "todo tom tool tools user van von victor violet wade walker ward web white will win winter work "
              + "write writer you young zip")
          .split(" "));

  private CommonWords() {}

  static boolean namesNobody(String word) {
    return word.codePointCount(0, word.length()) < SHORTEST
        || WORDS.contains(word.toLowerCase(Locale.ROOT))
        || word.chars().noneMatch(Character::isLetter);
  }
}
