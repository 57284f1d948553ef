package dev.grader.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One of a few words. */
record WordKind(List<String> words) implements Kind<String> {
  WordKind {
    words = List.copyOf(words);
  }

  static <E extends Enum<E>> Kind<E> of(Class<E> constants) {
    List<String> words =
        Arrays.stream(constants.getEnumConstants()).map(WordKind::kebab).toList();
    return new WordKind(words)
        .as(word -> constants.getEnumConstants()[words.indexOf(word)], WordKind::kebab);
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Optional<String> read(String name, Node node, Problems problems) {
    if (node instanceof Node.Scalar scalar && words.contains(scalar.text())) {
      return Optional.of(scalar.text());
    }
    String fix = node instanceof Node.Scalar scalar
        ? Spelling.closest(scalar.text(), words)
            .map(word -> "did you mean `" + word + "`?")
            .orElse("")
        : "";
    problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown(), fix);
    return Optional.empty();
  }

  @Override
  public String expected() {
    return words.size() == 1 ? words.get(0) : "one of " + Spelling.list(words);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("enum", words);
  }
}
