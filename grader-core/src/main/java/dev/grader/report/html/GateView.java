package dev.grader.report.html;

import dev.grader.report.Foreign;
import dev.grader.report.Tone;
import dev.grader.score.GateResult;

/** One gate: {@code state} is words, such as {@code not met}. */
public record GateView(Tone tone, String state, String title, String reason) {

  static GateView of(GateResult gate) {
    String title = Foreign.line(gate.title(), Page.TITLE);
    String reason = Foreign.line(gate.reason(), Page.SENTENCE);
    return switch (gate.state()) {
      case PASSED -> new GateView(Tone.GOOD, "met", title, reason);
      case FAILED -> new GateView(Tone.POOR, "not met", title, reason);
      case UNDECIDED -> new GateView(Tone.NEUTRAL, "not decided", title, reason);
    };
  }
}
