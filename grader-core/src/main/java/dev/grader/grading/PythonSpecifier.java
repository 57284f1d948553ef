package dev.grader.grading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version specifier set such as {@code >=3.11,<4}, asked about minor versions of Python. Follows
 * PEP 440 as far as minor versions go; Poetry's {@code ^3.11} and {@code ~3.11} too. What it cannot
 * read admits everything.
 */
final class PythonSpecifier {
  private static final Pattern CLAUSE = Pattern.compile(
      "\\s*(===|~=|==|!=|<=|>=|<|>|\\^|~|)\\s*v?(\\d{1,4})(?:\\.(\\d{1,4}|\\*))?(?:\\.([\\w.*+-]*))?\\s*");

  private final List<Clause> clauses;

  private PythonSpecifier(List<Clause> clauses) {
    this.clauses = clauses;
  }

  /** Reads a specifier set; clauses it does not know are left out. */
  static PythonSpecifier parse(String text) {
    return new PythonSpecifier(Arrays.stream(text.split(",", -1))
        .map(CLAUSE::matcher)
        .filter(Matcher::matches)
        .map(Clause::of)
        .toList());
  }

  /** Returns whether some release of that minor version, such as {@code 3.11}, is admitted. */
  boolean admits(String minorVersion) {
    String[] parts = minorVersion.split("\\.", -1);
    int asked = number(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    return clauses.stream().allMatch(clause -> clause.admits(asked));
  }

  private static int number(int major, int minor) {
    return major * 10_000 + minor;
  }

  private record Clause(String operator, int major, int minor, boolean exact, boolean patch) {
    static Clause of(Matcher matcher) {
      String minor = matcher.group(3);
      boolean exact = minor != null && !minor.equals("*");
      String rest = matcher.group(4);
      boolean patch = exact && rest != null && !rest.equals("*");
      return new Clause(
          matcher.group(1),
          Integer.parseInt(matcher.group(2)),
          exact ? Integer.parseInt(minor) : 0,
          exact,
          patch);
    }

    boolean admits(int asked) {
      int own = number(major, minor);
      boolean sameMajor = asked / 10_000 == major;
      return switch (operator) {
        case ">=" -> asked >= own;
        case ">" -> asked > own || (patch && asked == own);
        case "<=" -> asked <= own;
        case "<" -> asked < own || (patch && asked == own);
        case "!=" -> patch || (exact ? asked != own : !sameMajor);
        case "^" -> sameMajor && asked >= own;
        case "~=" -> sameMajor && (patch ? asked == own : asked >= own);
        case "~" -> exact ? asked == own : sameMajor;
        default -> exact ? asked == own : sameMajor;
      };
    }
  }
}
