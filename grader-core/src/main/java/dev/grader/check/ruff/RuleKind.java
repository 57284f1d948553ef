package dev.grader.check.ruff;

import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import dev.grader.config.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A rule of the pinned ruff such as {@code F401}, the beginning of some such as {@code F}, or
 * {@code ALL}. Rules that are only in preview are none.
 */
record RuleKind() implements Kind<String> {
  private static final String ALL = "ALL";
  private static final NavigableSet<String> RULES = rules();
  private static final List<String> GROUPS =
      RULES.stream().map(rule -> rule.replaceAll("\\d+$", "")).distinct().toList();

  @Override
  public Optional<String> read(String name, Node node, Problems problems) {
    if (node instanceof Node.Scalar scalar && isKnown(scalar.text())) {
      return Optional.of(scalar.text());
    }
    String fix = node instanceof Node.Scalar scalar ? Spelling.fix(scalar.text(), GROUPS) : "";
    problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown(), fix);
    return Optional.empty();
  }

  private static boolean isKnown(String text) {
    String next = RULES.ceiling(text);
    boolean begins = next != null && next.startsWith(text);
    return !text.isEmpty() && (begins || text.equals(ALL));
  }

  @Override
  public String expected() {
    return "a rule of ruff such as F401, or the beginning of some such as F";
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "pattern", "^[A-Z]+[0-9]*$");
  }

  private static NavigableSet<String> rules() {
    try (InputStream list =
        Objects.requireNonNull(RuleKind.class.getResourceAsStream("rules.txt"), "rules.txt")) {
      return new TreeSet<>(
          new String(list.readAllBytes(), StandardCharsets.US_ASCII).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
