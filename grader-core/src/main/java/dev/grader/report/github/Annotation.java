package dev.grader.report.github;

import dev.grader.evidence.Finding;
import dev.grader.report.Foreign;
import dev.grader.report.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One workflow command. Line breaks, and in properties colons and commas, are percent-encoded as
 * GitHub's own toolkit does it, so that no text ends a command or begins another.
 *
 * @param kind how GitHub shows it
 * @param command the whole line, with its line feed
 */
record Annotation(Kind kind, String command) {
  private static final int TITLE = 120;
  private static final int PATH = 500;
  private static final int LINES = 12;
  private static final int LINE = 300;

  /** How GitHub shows it. */
  enum Kind {
    ERROR,
    WARNING,
    NOTICE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Annotation of(Kind kind, Reported reported) {
    Finding finding = reported.finding();
    List<String> properties = new ArrayList<>();
    if (!reported.path().isEmpty()) {
      properties.add("file=" + property(reported.path(), PATH));
      if (finding.line() > 0) {
        properties.add("line=" + finding.line());
      }
      if (finding.column() > 0) {
        properties.add("col=" + finding.column());
      }
    }
    String title = reported.award().line().title() + " (" + finding.rule() + ")";
    properties.add("title=" + property(title, TITLE));
    return of(kind, properties, finding.message());
  }

  /** Returns one that is about no file. */
  static Annotation general(Kind kind, String title, String message) {
    return of(kind, List.of("title=" + property(title, TITLE)), message);
  }

  private static Annotation of(Kind kind, List<String> properties, String message) {
    String data = encoded(String.join("\n", Foreign.lines(message, LINES, LINE)));
    return new Annotation(
        kind, "::" + kind.word() + " " + String.join(",", properties) + "::" + data + "\n");
  }

  private static String property(String text, int atMost) {
    return encoded(Foreign.line(text, atMost)).replace(":", "%3A").replace(",", "%2C");
  }

  private static String encoded(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
