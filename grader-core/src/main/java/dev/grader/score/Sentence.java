package dev.grader.score;

import java.util.Locale;

/** Makes sentences of clauses, whoever wrote them. */
final class Sentence {
  private Sentence() {}

  /** Returns the clause with a capital and without a full stop, to be continued or ended. */
  static String start(String clause) {
    String text = clause.isBlank() ? "no reason is known" : withoutFullStop(clause.strip());
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /** Returns the clause without a full stop at its end. */
  static String withoutFullStop(String clause) {
    return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
  }
}
