package dev.grader.submission.git;

import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Author;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One person with all names and addresses, joined by an equal name, an equal address, or the login
 * in a GitHub noreply address: where it is another's name, the front of another's address, or made
 * of the first and the last word of another's name, either of which may be an initial
 * ({@code ada-l} and Ada Lovelace).
 *
 * @param keys what the person is called
 * @param logins what a login of the person would be, going by name and address
 */
record Person(Set<String> keys, Set<String> logins) {
  private static final Pattern NOREPLY =
      Pattern.compile("(?:\\d+\\+)?([^@+]+)@users\\.noreply\\.github\\.com");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
  private static final int SHORTEST_LOGIN = 3;

  /** Copies. */
  Person {
    keys = Set.copyOf(keys);
    logins = Set.copyOf(logins);
  }

  /** Returns the person who made {@code first}, as all these commits show them. */
  static Person of(Author first, List<Commit> commits) {
    List<Person> all =
        commits.stream().map(Commit::author).distinct().map(Person::named).toList();
    Person known = named(first);
    Person grown = known.joined(all);
    while (!grown.equals(known)) {
      known = grown;
      grown = known.joined(all);
    }
    return known;
  }

  private Person joined(List<Person> all) {
    Set<String> allKeys = new HashSet<>(keys);
    Set<String> allLogins = new HashSet<>(logins);
    all.stream().filter(this::isOneWith).forEach(other -> {
      allKeys.addAll(other.keys);
      allLogins.addAll(other.logins);
    });
    return new Person(allKeys, allLogins);
  }

  boolean isAuthorOf(Commit commit) {
    return isOneWith(named(commit.author()));
  }

  private boolean isOneWith(Person other) {
    return meet(keys, other.keys) || meet(keys, other.logins) || meet(logins, other.keys);
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return others.stream().anyMatch(some::contains);
  }

  private static Person named(Author author) {
    Set<String> keys = new HashSet<>();
    Set<String> logins = new HashSet<>();
    String name = author.name().strip().toLowerCase(Locale.ROOT);
    String mail = author.mail().strip().toLowerCase(Locale.ROOT);
    if (!name.isEmpty()) {
      keys.add("name " + name);
    }
    if (!mail.isEmpty()) {
      keys.add("mail " + mail);
    }
    Matcher noreply = NOREPLY.matcher(mail);
    if (noreply.matches()) {
      keys.add("name " + noreply.group(1));
      login(noreply.group(1)).forEach(keys::add);
    } else {
      login(mail.replaceFirst("@.*$", "")).forEach(logins::add);
    }
    fromName(name).flatMap(Person::login).forEach(logins::add);
    return new Person(keys.isEmpty() ? Set.of("nobody") : keys, logins);
  }

  private static Stream<String> fromName(String name) {
    List<String> words =
        WORD.matcher(plain(name)).results().map(MatchResult::group).toList();
    if (words.size() < 2) {
      return Stream.of();
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    return Stream.of(
        first + last,
        last + first,
        first + last.charAt(0),
        first.charAt(0) + last,
        last + first.charAt(0));
  }

  /** Returns the letters of a login: people add digits where theirs is taken. */
  private static Stream<String> login(String text) {
    String letters = NO_LETTER.matcher(plain(text)).replaceAll("");
    return letters.length() < SHORTEST_LOGIN ? Stream.of() : Stream.of("login " + letters);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
