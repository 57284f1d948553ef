package dev.grader.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of a few words. */
record WordKind(List<String> words) implements Kind<String> {
  WordKind {
    words = List.copyOf(words);
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
