package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * One entry of a package table as Poetry and Pipenv write it: {@code name = "^1.2"} or {@code name
 * = {version = "^1.2", extras = [...], markers = "..."}}. Poetry's caret and tilde follow its
 * documentation, "Dependency specification".
 */
final class PackageEntry {
  private static final Pattern CARET_OR_TILDE =
      Pattern.compile("([\\^~])\\s*(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?.*");
  private static final Pattern BARE_VERSION = Pattern.compile("\\d[\\w.*+!-]*");

  private PackageEntry() {}

  static void require(String name, @Nullable Object value, Place place, Declarations found) {
    if (value instanceof String version) {
      found.require(name + specifiers(version), place);
    } else if (value instanceof TomlTable table) {
      requireTable(name, table, place, found);
    } else if (value instanceof TomlArray choices
        && !choices.isEmpty()
        && choices.get(0) instanceof TomlTable first) {
      requireTable(name, first, place, found);
    } else {
      found.refuse(name, "neither a version nor a table", place);
    }
  }

  private static void requireTable(String name, TomlTable table, Place place, Declarations found) {
    for (String elsewhere : List.of("git", "url", "path", "file")) {
      if (table.contains(List.of(elsewhere))) {
        found.refuse(
            name, "only packages of the index are installed, not " + elsewhere + " sources", place);
        return;
      }
    }
    String markers = TomlFile.text(table, "markers").map(text -> " ; " + text).orElse("");
    String version = TomlFile.text(table, "version").orElse("*");
    found.require(name + extras(table) + specifiers(version) + markers, place);
  }

  private static String extras(TomlTable table) {
    if (!(table.get(List.of("extras")) instanceof TomlArray array) || array.isEmpty()) {
      return "";
    }
    return IntStream.range(0, array.size())
        .mapToObj(i -> String.valueOf(array.get(i)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Returns PEP 440 specifiers; "" where any version will do, or where alternatives are given. */
  static String specifiers(String version) {
    String text = version.strip();
    if (text.equals("*") || text.isEmpty() || text.contains("||")) {
      return "";
    }
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .map(PackageEntry::clause)
        .collect(Collectors.joining(","));
  }

  private static String clause(String clause) {
    Matcher matcher = CARET_OR_TILDE.matcher(clause);
    if (!clause.startsWith("~=") && matcher.matches()) {
      return range(matcher, clause.substring(1).strip());
    }
    return BARE_VERSION.matcher(clause).matches() ? "==" + clause : clause;
  }

  private static String range(Matcher matcher, String version) {
    int major = Integer.parseInt(matcher.group(2));
    Optional<Integer> minor = Optional.ofNullable(matcher.group(3)).map(Integer::valueOf);
    Optional<Integer> patch = Optional.ofNullable(matcher.group(4)).map(Integer::valueOf);
    return ">=" + version + ",<"
        + (matcher.group(1).equals("~") ? tilde(major, minor) : caret(major, minor, patch));
  }

  private static String tilde(int major, Optional<Integer> minor) {
    return minor
        .map(number -> major + "." + (number + 1))
        .orElseGet(() -> Integer.toString(major + 1));
  }

  /** The left-most number that is not zero may not change. */
  private static String caret(int major, Optional<Integer> minor, Optional<Integer> patch) {
    if (major > 0 || minor.isEmpty()) {
      return Integer.toString(major + 1);
    }
    if (minor.get() > 0 || patch.isEmpty()) {
      return "0." + (minor.get() + 1);
    }
    return "0.0." + (patch.get() + 1);
  }
}
