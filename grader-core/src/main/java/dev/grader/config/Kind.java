package dev.grader.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What values a key takes: how to read one, how to write it in canonical form, how to describe it
 * in JSON Schema.
 */
public interface Kind<T> {

  /** Returns the canonical text of a value, equal for equal values. */
  String write(T value);

  /** Returns the JSON Schema of a value. */
  Map<String, Object> schema();

  /** Returns any text on one line. */
  static Kind<String> text() {
    return new Described<>();
  }

  /** Returns one of these words. */
  static Kind<String> oneOf(String... words) {
    return new Described<>();
  }

  /** Returns {@code true} or {@code false}. */
  static Kind<Boolean> flag() {
    return new Described<>();
  }

  /** Returns a whole number in a range, both ends included. */
  static Kind<Integer> wholeNumber(int least, int most) {
    return new Described<>();
  }

  /** Returns an exact decimal number in a range, both ends included. */
  static Kind<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
    return new Described<>();
  }

  /** Returns a length of time such as {@code 90s}, {@code 5m} or {@code 72h}. */
  static Kind<Duration> duration() {
    return new Described<>();
  }

  /** Returns a moment such as {@code 2026-11-04T09:00:00Z}. */
  static Kind<Instant> instant() {
    return new Described<>();
  }

  /** Returns a list. */
  static <T> Kind<List<T>> listOf(Kind<T> element) {
    return new Described<>();
  }

  /** Returns a whole number in a range, or one of these words; read as text, in canonical form. */
  static Kind<String> wholeNumberOr(int least, int most, String... words) {
    return new Described<>();
  }
}
