package dev.grader.report.terminal;

import dev.grader.report.Tone;

/** What a piece of text looks like where colours are wanted; no meaning is told by colour alone. */
enum Paint {
  NONE(""),
  BOLD("1"),
  DIM("2"),
  GOOD("32"),
  FAIR("33"),
  POOR("31"),
  HEADING("1;36");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  static Paint of(Tone tone) {
    return switch (tone) {
      case GOOD -> GOOD;
      case FAIR -> FAIR;
      case POOR -> POOR;
      case NEUTRAL -> DIM;
    };
  }

  String on(String text, Style style) {
    String shown = text.stripTrailing();
    return style == Style.PLAIN || code.isEmpty() || shown.isEmpty()
        ? text
        : "\u001b[" + code + "m" + shown + "\u001b[0m" + text.substring(shown.length());
  }
}
