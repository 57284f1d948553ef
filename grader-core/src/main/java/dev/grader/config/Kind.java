package dev.grader.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What values a key takes: how to read one, how to write it in canonical form, how to describe it
 * in JSON Schema. What the schema refuses is refused by {@code read} too.
 */
public interface Kind<T> {

  /**
   * Returns the value; absent exactly where a problem was added.
   *
   * @param name what the value is called in a message, such as "`line-length`"
   */
  Optional<T> read(String name, Node node, Problems problems);

  /** Returns what a value must be, as "a whole number from 40 to 200". */
  String expected();

  /** Returns the JSON Schema of a value. */
  Map<String, Object> schema();

  /** Returns the canonical text of a value, equal for equal values. */
  default String write(T value) {
    return value.toString();
  }

  /** Returns the same values as something else to the program. */
  default <R> Kind<R> as(Function<T, R> to, Function<R, T> from) {
    return new MappedKind<>(this, to, from);
  }

  /** Returns any text on one line. */
  static Kind<String> text() {
    return Texts.LINE;
  }

  /** Returns any text, of one or more lines. */
  static Kind<String> prose() {
    return Texts.PROSE;
  }

  /** Returns any text as it is written, white space at both ends included. */
  static Kind<String> verbatim() {
    return Texts.VERBATIM;
  }

  /** Returns a kebab-case name. */
  static Kind<String> id() {
    return Texts.ID;
  }

  /** Returns a Python version with two numbers, such as {@code 3.10}. */
  static Kind<String> pythonVersion() {
    return Texts.PYTHON_VERSION;
  }

  /** Returns one of these words. */
  static Kind<String> oneOf(String... words) {
    return oneOf(Arrays.asList(words));
  }

  /** Returns one of these words. */
  static Kind<String> oneOf(List<String> words) {
    return new WordKind(words);
  }

  /** Returns the constants of an enum, written in kebab-case. */
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> constants) {
    return WordKind.of(constants);
  }

  /** Returns {@code true} or {@code false}. */
  static Kind<Boolean> flag() {
    return Texts.FLAG;
  }

  /** Returns a whole number in a range, both ends included. */
  static Kind<Integer> wholeNumber(int least, int most) {
    return Numbers.whole(least, most);
  }

  /** Returns an exact decimal number in a range, both ends included. */
  static Kind<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
    return Numbers.decimal(least, most, 6);
  }

  /** Returns an exact decimal number in a range with at most so many decimals. */
  static Kind<BigDecimal> decimal(BigDecimal least, BigDecimal most, int decimals) {
    return Numbers.decimal(least, most, decimals);
  }

  /** Returns a share such as {@code 80%} or {@code 62.5%}, from 0 to 100, as a percent number. */
  static Kind<BigDecimal> percent() {
    return Numbers.PERCENT;
  }

  /** Returns an amount of memory in a range such as {@code 512MiB} or {@code 2GiB}, as bytes. */
  static Kind<Long> bytes(long least, long most) {
    return Numbers.bytes(least, most);
  }

  /** Returns a length of time such as {@code 90s}, {@code 5m}, {@code 72h} or {@code 3d}. */
  static Kind<Duration> duration() {
    return duration(Duration.ofSeconds(1), Duration.ofDays(366));
  }

  /** Returns a length of time in a range, both ends included. */
  static Kind<Duration> duration(Duration least, Duration most) {
    return Times.duration(least, most);
  }

  /** Returns a moment such as {@code 2026-11-04T09:00:00Z}. */
  static Kind<Instant> instant() {
    return Times.INSTANT;
  }

  /** Returns a list. */
  static <T> Kind<List<T>> listOf(Kind<T> element) {
    return new ListKind<>(element, 0);
  }

  /** Returns a list with at least one entry. */
  static <T> Kind<List<T>> someOf(Kind<T> element) {
    return new ListKind<>(element, 1);
  }

  /** Returns a value of one kind or, where that cannot read it, of another. */
  static <T> Kind<T> either(String expected, Kind<T> first, Kind<T> second) {
    return new EitherKind<>(expected, first, second);
  }

  /**
   * Returns a mapping with these keys.
   *
   * @param expected as "a mapping with id, title and criteria"
   * @param shape makes the value; it may refuse settings, and its value counts only where it did
   *     not and they are sound
   */
  static <T> Kind<T> mapping(
      String expected, List<Setting<?>> settings, Function<Settings, Optional<T>> shape) {
    return new MappingKind<>(expected, settings, Map.of(), shape);
  }

  /** Returns a mapping from names the author chooses. */
  static <K extends Comparable<K>, V> Kind<SortedMap<K, V>> mapOf(Kind<K> key, Kind<V> value) {
    return new MapKind<>(key, value);
  }

  /** Returns a whole number in a range, or one of these words; read as text, in canonical form. */
  static Kind<String> wholeNumberOr(int least, int most, String... words) {
    return Numbers.wholeOr(wholeNumber(least, most), new WordKind(Arrays.asList(words)));
  }
}
