package dev.grader.report.html;

import dev.grader.report.Foreign;
import java.util.ArrayList;
import java.util.List;

/** A sentence or two, in which what stands between backticks is shown as code. */
public record Prose(List<Piece> pieces) {

  /** A piece of text, code or not. */
  public record Piece(String text, boolean code) {}

  static Prose of(String text) {
    List<Piece> pieces = new ArrayList<>();
    String[] parts = Foreign.line(text, Page.SENTENCE).split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean paired = i % 2 == 1 && i < parts.length - 1;
      String tick = i % 2 == 1 && !paired ? "`" : "";
      if (!parts[i].isEmpty() || !tick.isEmpty()) {
        pieces.add(new Piece(tick + parts[i], paired));
      }
    }
    return new Prose(List.copyOf(pieces));
  }

  /** Returns whether there is nothing to say. */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }
}
