package dev.grader.batch;

import dev.grader.evidence.Dossier;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What became of a job. */
public sealed interface Verdict {

  /** Calls exactly one function; a new kind of verdict breaks every caller at compile time. */
  <R> R match(
      Function<Ended, R> ended, Function<Later, R> later, Function<NothingNew, R> nothingNew);

  /** Returns this with its reason in other words. */
  default Verdict worded(UnaryOperator<String> words) {
    return this;
  }

  /**
   * It has its result.
   *
   * @param state graded or inconclusive
   * @param reason why it is inconclusive; "" where it is not
   * @param dossier absent where not even the submission could be had
   * @param fingerprint absent where the same command is to try again
   */
  record Ended(
      State state, String reason, Optional<Dossier> dossier, Optional<Fingerprint> fingerprint)
      implements Verdict {
    /** Throws {@link IllegalArgumentException} where this is no end. */
    public Ended {
      if (!state.isEnded() || (state == State.GRADED && dossier.isEmpty())) {
        throw new IllegalArgumentException(state + " is no end of a job");
      }
    }

    @Override
    public Verdict worded(UnaryOperator<String> words) {
      return new Ended(state, words.apply(reason), dossier, fingerprint);
    }

    @Override
    public <R> R match(
        Function<Ended, R> ended, Function<Later, R> later, Function<NothingNew, R> nothingNew) {
      return ended.apply(this);
    }
  }

  /** A reason of ours may be gone after some time. */
  record Later(Duration delay, String reason) implements Verdict {
    @Override
    public Verdict worded(UnaryOperator<String> words) {
      return new Later(delay, words.apply(reason));
    }

    @Override
    public <R> R match(
        Function<Ended, R> ended, Function<Later, R> later, Function<NothingNew, R> nothingNew) {
      return later.apply(this);
    }
  }

  /** There is nothing new to keep. */
  enum NothingNew implements Verdict {
    /** The result of an earlier run still holds. */
    KEPT,
    /** It was called off, or taken over by somebody else, while it ran. */
    CALLED_OFF,
    /** Whoever took it has to stop; it is as if nobody had. */
    HANDED_BACK;

    @Override
    public <R> R match(
        Function<Ended, R> ended, Function<Later, R> later, Function<NothingNew, R> nothingNew) {
      return nothingNew.apply(this);
    }
  }
}
