package dev.grader.batch;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a submission of a batch stands. */
public enum State {
  /** Nobody works on it. */
  PENDING,
  /** Somebody took it; if they die, somebody else takes it over. */
  RUNNING,
  /** There is a dossier, and we found out everything that we wanted to know. */
  GRADED,
  /**
   * We could not find out, or not everything, for a reason that is not the candidate's. Never zero
   * points.
   */
  INCONCLUSIVE,
  /** Called off before it was graded. */
  CANCELLED;

  /** Returns how it is called for people, in files and in the queue. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the one of that word; absent where none is called so. */
  public static Optional<State> of(String word) {
    return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /** Returns whether it has its result. */
  public boolean isEnded() {
    return this == GRADED || this == INCONCLUSIVE;
  }
}
