package dev.grader.blind;

import dev.grader.submission.Commit.Author;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that give a submission away, in lower case: whole names in any order, their parts where
 * these are no common words, what user names are made of them, mail addresses, user names, owners
 * and addresses of repositories; each also without accents.
 */
final class Terms {
  private static final Pattern MAIL = Pattern.compile("([^@\\s]+)@([^@\\s]+)");
  private static final Pattern OWNER =
      Pattern.compile("(?:://(?:[^/@]*@)?[^/]+/|^[^/@]+@[^:/]+:)(.+)/[^/]+/?$");
  private static final Pattern NO_REPLY = Pattern.compile("\\d+\\+(.+)");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final List<String> JOINTS = List.of(" ", "", ".", "-", "_", ", ");

  private final Set<String> terms = new TreeSet<>();

  private Terms() {}

  /** Returns the terms, longest first, so that a whole name is never replaced in parts. */
  static List<String> of(Identity identity) {
    Terms found = new Terms();
    found.name(identity.candidate());
    found.source(identity.source());
    for (Author person : identity.people()) {
      found.name(person.name());
      found.mail(person.mail());
    }
    return found.terms.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it))
        .toList();
  }

  private void name(String name) {
    Matcher mail = MAIL.matcher(name.strip());
    if (mail.matches()) {
      mail(name.strip());
      return;
    }
    List<String> parts = parts(name);
    if (parts.isEmpty()) {
      return;
    }
    add(name.strip());
    parts.forEach(this::add);
    if (parts.size() > 1) {
      String first = parts.get(0);
      String last = parts.get(parts.size() - 1);
      for (String joint : JOINTS) {
        terms(String.join(joint, parts));
        pair(first, joint, last);
        pair(last, joint, first);
      }
    }
  }

  /** Adds whole words joined, and the initial of either with the other. */
  private void pair(String one, String joint, String other) {
    terms(one + joint + other);
    if (joint.isEmpty() || (joint.length() == 1 && !joint.isBlank())) {
      add(initial(one) + joint + other);
      add(one + joint + initial(other));
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
    terms(address.strip());
    String local = mail.group(1);
    Matcher login = NO_REPLY.matcher(local);
    add(login.matches() ? login.group(1) : local);
    parts(local).forEach(this::add);
  }

  private void source(String source) {
    String plain = source.strip().replaceFirst("/+$", "");
    if (plain.isEmpty()) {
      return;
    }
    terms(plain);
    terms(plain.replaceFirst("\\.git$", ""));
    terms(plain.replaceFirst("^[a-z+]+://([^/@]*@)?", "").replaceFirst("\\.git$", ""));
    Matcher owner = OWNER.matcher(plain);
    if (owner.find()) {
      for (String part : owner.group(1).split("/", -1)) {
        add(part);
      }
    }
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : NO_LETTER.split(name, -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Adds a word where it names somebody. */
  private void add(String word) {
    if (!CommonWords.namesNobody(word)) {
      terms(word);
    }
  }

  /** Adds text, also composed, decomposed and without accents. */
  private void terms(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    terms.add(Normalizer.normalize(lower, Normalizer.Form.NFC));
    terms.add(decomposed);
    terms.add(ACCENT.matcher(decomposed).replaceAll(""));
    terms.add(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"));
  }
}
