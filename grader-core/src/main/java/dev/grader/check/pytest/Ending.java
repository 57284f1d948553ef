package dev.grader.check.pytest;

import java.util.Locale;
import java.util.Optional;

/** How one test ended. Only {@link #PASSED} is a pass. */
enum Ending {
  PASSED,
  /** The test itself failed. */
  FAILED,
  /** Its set-up or tear-down failed. */
  ERROR,
  SKIPPED,
  /** Failed as its author expected. */
  XFAILED,
  /** Passed though its author expected it to fail. */
  XPASSED;

  /** Returns the ending of that name; absent for words that the runner does not use. */
  static Optional<Ending> of(String word) {
    for (Ending ending : values()) {
      if (ending.word().equals(word)) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
