package dev.grader.submission.dependency;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain requirement, as PEP 508 has it without direct references: nothing in it can name a file,
 * an address or an option.
 *
 * @param name normalized as PEP 503 says
 * @param extras with brackets; "" where there are none
 * @param specifiers PEP 440 clauses joined by commas; "" where any version will do
 * @param marker without the semicolon; "" where there is none
 */
record Pep508(String name, String extras, String specifiers, String marker) {
  private static final int LONGEST = 500;
  private static final String VERSION =
      "(?:===|~=|==|!=|<=|>=|<|>)\\s*[A-Za-z0-9][A-Za-z0-9.*+!_-]*";
  private static final String OPERAND = "(?:'[\\w.+ -]*'|\"[\\w.+ -]*\"|[a-z_]+(?:\\.[a-z_]+)?)";
  private static final String COMPARISON = "\\(*\\s*" + OPERAND
      + "\\s*(?:<=|>=|===|==|!=|~=|<|>|\\bnot\\s+in\\b|\\bin\\b)\\s*" + OPERAND + "\\s*\\)*";
  private static final String MARKER =
      COMPARISON + "(?:\\s*\\b(?:and|or)\\b\\s*" + COMPARISON + ")*";
  private static final Pattern PLAIN =
      Pattern.compile("(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*"
          + "(?<extras>\\[\\s*[A-Za-z0-9._-]+(?:\\s*,\\s*[A-Za-z0-9._-]+)*\\s*\\])?\\s*"
          + "\\(?\\s*(?<specifiers>" + VERSION + "(?:\\s*,\\s*" + VERSION + ")*)?\\s*,?\\s*\\)?\\s*"
          + "(?:;\\s*(?<marker>" + MARKER + "))?\\s*");

  /** Reads one requirement; empty where it is anything but plain. */
  static Optional<Pep508> parse(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = PLAIN.matcher(stripped);
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  private static Pep508 of(Matcher matcher) {
    return new Pep508(
        normalized(matcher.group("name")),
        compact(matcher.group("extras")),
        compact(matcher.group("specifiers")),
        matcher.group("marker") == null
            ? ""
            : matcher.group("marker").strip().replaceAll("\\s+", " "));
  }

  private static String compact(String text) {
    return text == null ? "" : text.replaceAll("\\s+", "");
  }

  /** Returns a name as PEP 503 normalizes it: lower case, runs of {@code -_.} become one hyphen. */
  static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  /** Says in one clause why a text is no plain requirement. */
  static String whyNot(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("-")) {
      return "options are not passed on";
    }
    if (stripped.contains("://") || stripped.contains("@")) {
      return "only packages of the index are installed, not addresses";
    }
    if (stripped.startsWith(".") || stripped.contains("/") || stripped.contains("\\")) {
      return "local paths are not installed";
    }
    return "not a requirement as PEP 508 has it";
  }

  /** Returns this at exactly that version; empty where the version is no plain one. */
  Optional<Pep508> at(String version) {
    return parse(name + extras + "==" + version + (marker.isEmpty() ? "" : " ; " + marker));
  }

  /** Returns the canonical line. */
  String line() {
    return name + extras + specifiers + (marker.isEmpty() ? "" : " ; " + marker);
  }
}
