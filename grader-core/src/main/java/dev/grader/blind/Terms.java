package dev.grader.blind;

import dev.grader.submission.Commit.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that give a submission away, in lower case: whole names in any order, their parts, what
 * user names are made of them, mail addresses, user names, owners and addresses of repositories.
 *
 * <p>Some of them name somebody wherever they stand: whole names, addresses and user names. A part
 * of a name does so only where it is known whom a text is about; elsewhere it is a word like any
 * other.
 */
final class Terms {
  private static final Pattern MAIL = Pattern.compile("([^@\\s]+)@([^@\\s]+)");
  private static final Pattern OWNER =
      Pattern.compile("(?:://(?:[^/@]*@)?[^/]+/|^[^/@]+@[^:/]+:)(.+)/[^/]+/?$");
  private static final Pattern NO_REPLY = Pattern.compile("\\d+\\+(.+)");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final List<String> JOINTS = List.of(" ", "", ".", "-", "_", ", ");

  /** Shorter words are looked for only where they are written like a name. */
  private static final int SHORTEST = 3;

  /** Shorter ones with an initial are mostly words, such as {@code time} of Tim Evans. */
  private static final int SHORTEST_WITH_INITIAL = 5;

  private final Set<String> whole = new TreeSet<>();
  private final Set<String> parts = new TreeSet<>();
  private final Set<String> doubtful = new TreeSet<>();

  private Terms() {}

  static Terms of(Identity identity) {
    Terms found = new Terms();
    found.name(identity.candidate());
    found.source(identity.source());
    for (Author person : identity.people()) {
      found.name(person.name());
      found.mail(person.mail());
    }
    return found;
  }

  /** Returns what names nobody else, wherever it stands. */
  Set<String> whole() {
    return whole;
  }

  /** Returns what names somebody in what is said of their submission, in whatever case. */
  Set<String> sure() {
    Set<String> sure = new TreeSet<>(whole);
    sure.addAll(parts);
    return sure;
  }

  /** Returns what does so where it is written like a name. */
  Set<String> doubtful() {
    return doubtful;
  }

  private void name(String name) {
    Matcher mail = MAIL.matcher(name.strip());
    if (mail.matches()) {
      mail(name.strip());
      return;
    }
    List<String> words = words(name);
    if (words.isEmpty()) {
      return;
    }
    word(whole, name.strip());
    words.forEach(word -> word(parts, word));
    if (words.size() > 1) {
      String first = words.get(0);
      String last = words.get(words.size() - 1);
      for (String joint : JOINTS) {
        whole.addAll(Spellings.of(String.join(joint, words)));
        pair(first, joint, last);
        pair(last, joint, first);
      }
    }
  }

  /** Adds whole words joined, and the initial of either with the other. */
  private void pair(String one, String joint, String other) {
    whole.addAll(Spellings.of(one + joint + other));
    if (joint.isEmpty() || (joint.length() == 1 && !joint.isBlank())) {
      withInitial(initial(one) + joint + other);
      withInitial(one + joint + initial(other));
    }
  }

  private void withInitial(String word) {
    if (word.length() >= SHORTEST_WITH_INITIAL && !CommonWords.isOne(word)) {
      whole.addAll(Spellings.of(word));
    }
  }

  private static String initial(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }

  private void mail(String address) {
    Matcher mail = MAIL.matcher(address.strip());
    if (!mail.matches()) {
      return;
    }
    whole.addAll(Spellings.of(address.strip()));
    String local = mail.group(1);
    Matcher login = NO_REPLY.matcher(local);
    word(whole, login.matches() ? login.group(1) : local);
    words(local).forEach(word -> word(parts, word));
  }

  private void source(String source) {
    String plain = source.strip().replaceFirst("/+$", "");
    if (plain.isEmpty()) {
      return;
    }
    whole.addAll(Spellings.of(plain));
    whole.addAll(Spellings.of(plain.replaceFirst("\\.git$", "")));
    whole.addAll(
        Spellings.of(plain.replaceFirst("^[a-z+]+://([^/@]*@)?", "").replaceFirst("\\.git$", "")));
    Matcher owner = OWNER.matcher(plain);
    if (owner.find()) {
      for (String part : owner.group(1).split("/", -1)) {
        word(whole, part);
      }
    }
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : NO_LETTER.split(name, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Adds a word that may be a common one too. */
  private void word(Set<String> terms, String word) {
    int letters = word.codePointCount(0, word.length());
    boolean isName = word.codePoints().anyMatch(Character::isLetter);
    if (!isName || letters < 2) {
      return;
    }
    boolean isWholeAndShort =
        terms == whole && word.codePoints().allMatch(Letters::isWithoutBlanks);
    boolean isSure = !CommonWords.isOne(word) && (letters >= SHORTEST || isWholeAndShort);
    (isSure ? terms : doubtful).addAll(Spellings.of(word));
  }
}
