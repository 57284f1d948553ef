package dev.grader.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of times. */
final class Times {
  private static final Pattern LENGTH = Pattern.compile("([1-9]\\d{0,6})([smhd])");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");

  static final Kind<Instant> INSTANT = new ScalarKind<>(
      "a moment such as 2026-11-04T09:00:00Z",
      Map.of("type", "string", "pattern", "^" + MOMENT.pattern() + "$"),
      scalar -> Optional.of(scalar.text())
          .filter(text -> MOMENT.matcher(text).matches())
          .flatMap(Times::moment),
      Instant::toString);

  private Times() {}

  static Kind<Duration> duration(Duration least, Duration most) {
    return new ScalarKind<>(
        "a length of time such as 90s, 5m, 2h or 3d, from " + shown(least) + " to " + shown(most),
        Map.of("type", "string", "pattern", "^" + LENGTH.pattern() + "$"),
        scalar -> Optional.of(LENGTH.matcher(scalar.text()))
            .filter(Matcher::matches)
            .map(Times::length)
            .filter(length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0),
        Times::write);
  }

  private static String shown(Duration length) {
    return length.toDays() > 3 ? length.toDays() + "d" : write(length);
  }

  private static Duration length(Matcher text) {
    long number = Long.parseLong(text.group(1));
    return Duration.ofSeconds(number * seconds(text.group(2)));
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // such as the 30th of February
    }
  }

  private static long seconds(String unit) {
    return switch (unit) {
      case "s" -> 1;
      case "m" -> 60;
      case "h" -> 3600;
      default -> 86_400;
    };
  }

  /** Returns the largest of h, m and s that needs no fraction. */
  private static String write(Duration length) {
    for (String unit : new String[] {"h", "m"}) {
      if (length.toSeconds() % seconds(unit) == 0) {
        return length.toSeconds() / seconds(unit) + unit;
      }
    }
    return length.toSeconds() + "s";
  }
}
