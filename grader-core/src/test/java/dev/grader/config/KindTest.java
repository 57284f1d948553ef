package dev.grader.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KindTest {

  static Stream<Arguments> readable() {
    return Stream.of(
        Arguments.of(Kind.text(), "3.10", "3.10", "3.10"),
        Arguments.of(Kind.text(), "'a b'", "a b", "\"a b\""),
        Arguments.of(Kind.id(), "code-style", "code-style", "code-style"),
        Arguments.of(Kind.oneOf("a", "b"), "b", "b", "b"),
        Arguments.of(Kind.flag(), "true", true, "true"),
        Arguments.of(Kind.wholeNumber(1, 9), "9", 9, "9"),
        Arguments.of(
            Kind.decimal(BigDecimal.ZERO, BigDecimal.TEN), "2.50", new BigDecimal("2.50"), "2.5"),
        Arguments.of(Kind.percent(), "62.5%", new BigDecimal("62.5"), "62.5%"),
        Arguments.of(Kind.percent(), "100%", new BigDecimal("100"), "100%"),
        Arguments.of(Kind.bytes(1L << 20, 1L << 40), "2GiB", 2L << 30, "2GiB"),
        Arguments.of(Kind.bytes(1L << 20, 1L << 40), "1536MiB", 1536L << 20, "1536MiB"),
        Arguments.of(Kind.duration(), "90s", Duration.ofSeconds(90), "90s"),
        Arguments.of(Kind.duration(), "3d", Duration.ofDays(3), "72h"),
        Arguments.of(
            Kind.instant(),
            "2026-11-04T10:00:00+01:00",
            Instant.parse("2026-11-04T09:00:00Z"),
            "2026-11-04T09:00:00Z"),
        Arguments.of(Kind.listOf(Kind.text()), "[E, 'F']", List.of("E", "F"), "[E,F]"),
        Arguments.of(
            Kind.wholeNumberOr(72, 120, "as-configured"),
            "as-configured",
            "as-configured",
            "as-configured"),
        Arguments.of(Kind.wholeNumberOr(72, 120, "as-configured"), "88", "88", "88"));
  }

  @ParameterizedTest
  @MethodSource("readable")
  <T> void readsAndWrites(Kind<T> kind, String yaml, T value, String canonical) {
    Setting<T> setting = Setting.of("key", kind, "");

    Settings settings = Settings.parse("key: " + yaml, List.of(setting));

    assertThat(settings.problems()).isEmpty();
    assertThat(settings.find(setting)).contains(value);
    assertThat(kind.write(value)).isEqualTo(canonical);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of(Kind.text(), "''", "text on one line, not ''"),
        Arguments.of(Kind.text(), "~", "text on one line, not nothing"),
        Arguments.of(Kind.text(), "\"a\\e[31m\"", "text on one line, not 'a\\u001b[31m'"),
        Arguments.of(Kind.text(), "[a]", "text on one line, not a list"),
        Arguments.of(Kind.id(), "Code Style", "such as 'code-style', not 'Code Style'"),
        Arguments.of(Kind.id(), "true", "such as 'code-style', not 'true'"),
        Arguments.of(Kind.oneOf("a", "b"), "c", "one of a, b, not 'c'"),
        Arguments.of(Kind.flag(), "yes", "true or false, not 'yes'"),
        Arguments.of(Kind.wholeNumber(1, 9), "10", "a whole number from 1 to 9, not '10'"),
        Arguments.of(Kind.wholeNumber(1, 9), "0x1", "a whole number from 1 to 9, not '0x1'"),
        Arguments.of(Kind.wholeNumber(1, 9), "'1'", "a whole number from 1 to 9, not '1'"),
        Arguments.of(Kind.wholeNumber(1, 9), "99999999999", "not '99999999999'"),
        Arguments.of(
            Kind.decimal(BigDecimal.ZERO, BigDecimal.TEN),
            "1e1",
            "a number from 0 to 10, not '1e1'"),
        Arguments.of(Kind.percent(), "100.5%", "a percentage from 0% to 100%, not '100.5%'"),
        Arguments.of(Kind.percent(), "80", "a percentage from 0% to 100%, not '80'"),
        Arguments.of(Kind.bytes(1L << 20, 1L << 40), "2GB", "from 1MiB to 1024GiB, not '2GB'"),
        Arguments.of(
            Kind.duration(),
            "5 minutes",
            "such as 90s, 5m, 2h or 3d, from 1s to 366d, not '5 minutes'"),
        Arguments.of(Kind.duration(), "0s", "not '0s'"),
        Arguments.of(Kind.instant(), "2026-02-30T09:00:00Z", "not '2026-02-30T09:00:00Z'"),
        Arguments.of(Kind.listOf(Kind.text()), "E", "a list, not 'E'"),
        Arguments.of(Kind.listOf(Kind.flag()), "[true, maybe]", "true or false, not 'maybe'"),
        Arguments.of(
            Kind.wholeNumberOr(72, 120, "as-configured"),
            "71",
            "a whole number from 72 to 120 or as-configured, not '71'"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void saysWhatWasExpectedAndWhatWasFound(Kind<?> kind, String yaml, String message) {
    Setting<?> setting = Setting.of("key", kind, "");

    Settings settings = Settings.parse("key: " + yaml, List.of(setting));

    assertThat(settings.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(message));
    assertThat(settings.find(setting)).isEmpty();
  }

  @Test
  void aBadValueIsAnsweredWithTheDefault() {
    Setting<Integer> setting =
        Setting.of("line-length", Kind.wholeNumber(40, 200), "").orElse(88);

    Settings settings = Settings.parse("line-length: wide", List.of(setting));

    assertThat(settings.get(setting)).isEqualTo(88);
    assertThat(settings.problems())
        .containsExactly(new Problem(
            new Position("settings.yaml", 1, 14),
            "`line-length` must be a whole number from 40 to 200, not 'wide'",
            ""));
  }

  @Test
  void anUnknownKeyIsNamedWithTheOneThatWasMeant() {
    Setting<Integer> setting =
        Setting.of("line-length", Kind.wholeNumber(40, 200), "").orElse(88);

    Settings settings = Settings.parse("lin-length: 90", List.of(setting));

    assertThat(settings.problems())
        .containsExactly(new Problem(
            new Position("settings.yaml", 1, 1),
            "unknown key 'lin-length'",
            "did you mean `line-length`?"));
  }

  @Test
  void defaultsArePartOfTheCanonicalForm() {
    Setting<Integer> length =
        Setting.of("line-length", Kind.wholeNumber(40, 200), "").orElse(88);
    Setting<List<String>> select = Setting.of("select", Kind.listOf(Kind.text()), "");

    String canonical = Settings.parse("select: [E, F]", List.of(length, select))
        .canonical(List.of(length, select));

    assertThat(canonical).isEqualTo("line-length=88, select=[E,F]");
  }

  @Test
  void nothingIsEverySettingsDefault() {
    Setting<Boolean> setting = Setting.of("branches", Kind.flag(), "").orElse(true);

    assertThat(Settings.empty().get(setting)).isTrue();
    assertThat(Settings.empty().problems()).isEmpty();
  }
}
