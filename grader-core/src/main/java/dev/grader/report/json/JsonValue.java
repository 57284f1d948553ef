package dev.grader.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.report.Foreign;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import dev.grader.score.Points;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value in a file that somebody else may have written, read as the type that is expected there.
 *
 * @param file for messages
 * @param path such as {@code categories[0].title}; "" for the whole file
 */
record JsonValue(JsonNode node, String file, String path) {

  /** Makes a value of ours. */
  @FunctionalInterface
  interface Reading<T> {
    T read(JsonValue value) throws UnreadableFileException;
  }

  /** Makes a value of ours from the members of an object. */
  @FunctionalInterface
  interface MembersReading<T> {
    T read(JsonMembers members) throws UnreadableFileException;
  }

  /** Returns what the reading makes; a member it did not ask for is an error. */
  <T> T object(MembersReading<T> reading) throws UnreadableFileException {
    require(node.isObject(), "an object");
    JsonMembers members = new JsonMembers(this);
    try {
      T read = reading.read(members);
      members.requireNoOther();
      return read;
    } catch (IllegalArgumentException | ArithmeticException refused) {
      throw wrong("" + refused.getMessage());
    }
  }

  <T> List<T> list(Reading<T> reading) throws UnreadableFileException {
    require(node.isArray(), "an array");
    List<T> list = new ArrayList<>();
    for (JsonNode element : node) {
      list.add(reading.read(new JsonValue(element, file, path + "[" + list.size() + "]")));
    }
    return list;
  }

  <T> SortedMap<String, T> map(Reading<T> reading) throws UnreadableFileException {
    require(node.isObject(), "an object");
    SortedMap<String, T> map = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      map.put(member.getKey(), reading.read(member(member.getKey(), member.getValue())));
    }
    return map;
  }

  JsonValue member(String name, JsonNode value) {
    return new JsonValue(value, file, path.isEmpty() ? name : path + "." + name);
  }

  String text() throws UnreadableFileException {
    require(node.isTextual(), "text");
    return node.textValue();
  }

  int integer() throws UnreadableFileException {
    require(node.isIntegralNumber() && node.canConvertToInt(), "a whole number");
    return node.intValue();
  }

  long wholeNumber() throws UnreadableFileException {
    require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
    return node.longValue();
  }

  BigDecimal number() throws UnreadableFileException {
    require(node.isNumber(), "a number");
    return node.decimalValue();
  }

  Points points() throws UnreadableFileException {
    Points points = Points.of(number());
    require(points.value().compareTo(number()) == 0, "points with at most two decimals");
    return points;
  }

  Instant instant() throws UnreadableFileException {
    try {
      return Instant.parse(text());
    } catch (DateTimeException e) {
      throw expected("a time such as 2026-11-04T09:00:00Z");
    }
  }

  Duration duration() throws UnreadableFileException {
    try {
      return Duration.parse(text());
    } catch (DateTimeException e) {
      throw expected("a duration such as PT2.5S");
    }
  }

  <E extends Enum<E>> E word(E[] choices) throws UnreadableFileException {
    for (E choice : choices) {
      if (JsonText.word(choice).equals(node.textValue())) {
        return choice;
      }
    }
    throw expected(
        "one of " + Arrays.stream(choices).map(JsonText::word).collect(Collectors.joining(", ")));
  }

  /** Returns text from the file as it may stand in a message. */
  static String quoted(String text) {
    return "\"" + Foreign.line(text, 60) + "\"";
  }

  private void require(boolean fits, String expected) throws UnreadableFileException {
    if (!fits) {
      throw expected(expected);
    }
  }

  UnreadableFileException expected(String what) {
    return wrong("expected " + what + ", found " + found());
  }

  private String found() {
    return switch (node.getNodeType()) {
      case STRING -> quoted(node.textValue());
      case NUMBER -> Foreign.line(node.asText(), 60);
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case MISSING -> "nothing";
      default -> node.asText();
    };
  }

  UnreadableFileException wrong(String what) {
    String place = path.isEmpty() ? "" : Foreign.line(path, 200) + ": ";
    return new UnreadableFileException(file + ": " + place + what);
  }
}
