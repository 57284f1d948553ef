package dev.grader.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/** Builds the tree of one document from the parser's events, within limits, without tags. */
final class TreeReader {
  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 10;

  private final String file;
  private final Problems problems;
  private final Map<String, Node> anchors = new HashMap<>();
  private int aliases;

  TreeReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Returns the only document of the text; absent, with a problem, where there is none. */
  Optional<Node> read(String text) {
    Optional<Position> control = firstControlCharacter(text);
    if (control.isPresent()) {
      problems.add(control.get(), "has a control character", "remove it");
      return Optional.empty();
    }
    try {
      return document(
          new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator());
    } catch (MarkedYAMLException e) {
      boolean colon = what(e).contains("mapping values are not allowed");
      String fix = colon ? "put text that has a colon in it in quotes" : "";
      problems.add(place(e), "is not YAML: " + Shown.line(what(e)), fix);
    } catch (LimitException e) {
      problems.add(e.at, String.valueOf(e.getMessage()));
    } catch (YAMLException e) {
      String what = String.valueOf(e.getMessage());
      problems.add(Position.ofFile(file), "is not YAML: " + Shown.line(what));
    }
    return Optional.empty();
  }

  private static String what(MarkedYAMLException e) {
    return Stream.of(e.getContext(), e.getProblem())
        .flatMap(text -> Optional.ofNullable(text).stream())
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  /** Returns where it began, where the problem is only that the text ended: a missing quote. */
  private Position place(MarkedYAMLException e) {
    Mark began = e.getContextMark();
    boolean ended = String.valueOf(e.getProblem()).matches(".*(end of stream|<stream end>).*");
    return at(began != null && ended ? began : e.getProblemMark());
  }

  private Optional<Node> document(Iterator<Event> events) {
    Event event = nextContent(events);
    if (event.is(Event.ID.StreamEnd)) {
      problems.add(Position.ofFile(file), "is empty");
      return Optional.empty();
    }
    Node root = node(event, events, 0);
    events.next(); // the document's end
    Event after = events.next();
    if (!after.is(Event.ID.StreamEnd)) {
      problems.add(at(after.getStartMark()), "has a second document", "keep one in each file");
    }
    return Optional.of(root);
  }

  private static Event nextContent(Iterator<Event> events) {
    Event event = events.next();
    while (event.is(Event.ID.StreamStart) || event.is(Event.ID.DocumentStart)) {
      event = events.next();
    }
    return event;
  }

  private Node node(Event event, Iterator<Event> events, int depth) {
    Position at = at(event.getStartMark());
    if (depth > DEEPEST) {
      throw new LimitException(at, "is nested deeper than " + DEEPEST + " levels");
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias, at);
    }
    refuseTag(event, at);
    Node node = switch (event.getEventId()) {
      case SequenceStart -> sequence(at, events, depth);
      case MappingStart -> mapping(at, events, depth);
      default -> scalar(at, (ScalarEvent) event);
    };
    Optional.ofNullable(((NodeEvent) event).getAnchor()).ifPresent(name -> anchors.put(name, node));
    return node;
  }

  private Node aliased(AliasEvent alias, Position at) {
    aliases++;
    if (aliases > MOST_ALIASES) {
      throw new LimitException(at, "has more than " + MOST_ALIASES + " aliases");
    }
    Node target = anchors.get(alias.getAnchor());
    if (target == null) {
      String name = Shown.quoted(alias.getAnchor());
      throw new LimitException(
          at, "refers to the anchor " + name + ", which is not there or not complete");
    }
    return target;
  }

  private void refuseTag(Event event, Position at) {
    String tag = null;
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    if (tag != null) {
      problems.add(
          at, "has the tag " + Shown.quoted(tag) + ", and tags mean nothing here", "remove it");
    }
  }

  private static Node scalar(Position at, ScalarEvent event) {
    return new Node.Scalar(at, event.getValue(), event.getScalarStyle() != ScalarStyle.PLAIN);
  }

  private Node sequence(Position at, Iterator<Event> events, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next()) {
      items.add(node(next, events, depth + 1));
    }
    return new Node.Sequence(at, items);
  }

  private Node mapping(Position at, Iterator<Event> events, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    for (Event next = events.next(); !next.is(Event.ID.MappingEnd); next = events.next()) {
      Position keyAt = at(next.getStartMark());
      Node key = node(next, events, depth + 1);
      Node value = node(events.next(), events, depth + 1);
      if (!(key instanceof Node.Scalar scalar)) {
        problems.add(keyAt, "a key must be plain text, not " + key.shown());
      } else if (seen.containsKey(scalar.text())) {
        Position first = seen.getOrDefault(scalar.text(), keyAt);
        String twice = Shown.quoted(scalar.text());
        problems.add(
            keyAt,
            "the key " + twice + " is there twice, first in line " + first.line(),
            "remove one");
      } else {
        seen.put(scalar.text(), keyAt);
        entries.add(new Node.Entry(keyAt, scalar.text(), value));
      }
    }
    return new Node.Mapping(at, entries);
  }

  private Position at(@Nullable Mark mark) {
    return mark == null
        ? Position.ofFile(file)
        : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Optional<Position> firstControlCharacter(String text) {
    int line = 1;
    int column = 1;
    for (int character : text.codePoints().toArray()) {
      if (!StreamReader.isPrintable(character)) {
        return Optional.of(new Position(file, line, column));
      }
      line += character == '\n' ? 1 : 0;
      column = character == '\n' ? 1 : column + 1;
    }
    return Optional.empty();
  }

  /** Ends the reading: the rest of the document cannot be trusted or understood. */
  private static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Position at;

    LimitException(Position at, String message) {
      super(message);
      this.at = at;
    }
  }
}
