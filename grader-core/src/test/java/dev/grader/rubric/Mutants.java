package dev.grader.rubric;

import dev.grader.config.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Trees that differ from another in one place.
 *
 * @param values what to put in place of any value
 */
record Mutants(List<Node> values) {

  /** Returns all trees with one value replaced, one key gone, or one key too many. */
  List<Node> of(Node node) {
    List<Node> mutants = new ArrayList<>(values);
    if (node instanceof Node.Mapping mapping) {
      List<Node.Entry> entries = mapping.entries();
      for (int i = 0; i < entries.size(); i++) {
        Node.Entry entry = entries.get(i);
        mutants.add(new Node.Mapping(node.at(), without(entries, i)));
        for (Node value : of(entry.value())) {
          mutants.add(new Node.Mapping(
              node.at(), with(entries, i, new Node.Entry(entry.at(), entry.key(), value))));
        }
      }
      List<Node.Entry> more = new ArrayList<>(entries);
      more.add(new Node.Entry(node.at(), "surplus", values.get(0)));
      mutants.add(new Node.Mapping(node.at(), more));
    }
    if (node instanceof Node.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        mutants.add(new Node.Sequence(node.at(), without(sequence.items(), i)));
        for (Node value : of(sequence.items().get(i))) {
          mutants.add(new Node.Sequence(node.at(), with(sequence.items(), i, value)));
        }
      }
    }
    return mutants;
  }

  private static <T> List<T> without(List<T> list, int index) {
    List<T> less = new ArrayList<>(list);
    less.remove(index);
    return less;
  }

  private static <T> List<T> with(List<T> list, int index, T value) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, value);
    return changed;
  }
}
