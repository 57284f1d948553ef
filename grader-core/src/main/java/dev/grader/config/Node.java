package dev.grader.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of a YAML document that knows where it stands. Scalars are text, whatever they say. */
public sealed interface Node {

  /** Returns where it starts. */
  Position at();

  /** Returns what it is, in words for a message, such as "a list" or the quoted text. */
  String shown();

  /**
   * A single value.
   *
   * @param text as written: {@code 3.10} stays 3.10
   * @param quoted whether it stands in quotes or in a block, and so is text for every YAML reader
   */
  record Scalar(Position at, String text, boolean quoted) implements Node {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    /** Returns whether YAML readers see no value here. */
    public boolean isNothing() {
      return !quoted && NOTHING.contains(text);
    }

    @Override
    public String shown() {
      return isNothing() ? "nothing" : Shown.quoted(text);
    }
  }

  /** A list. */
  record Sequence(Position at, List<Node> items) implements Node {
    /** Copies. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return "a list";
    }
  }

  /** Keys and their values, in the order written, each key once. */
  record Mapping(Position at, List<Entry> entries) implements Node {
    /** Copies. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** Returns the entry of a key. */
    public Optional<Entry> find(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public String shown() {
      return "a mapping";
    }
  }

  /**
   * A key and its value.
   *
   * @param at where the key starts
   */
  record Entry(Position at, String key, Node value) {}
}
