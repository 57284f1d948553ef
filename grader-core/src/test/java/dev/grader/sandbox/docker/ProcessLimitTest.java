package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Output;
import org.junit.jupiter.api.Test;

class ProcessLimitTest {
  private static final Output FORK_FAILED =
      new Output("", "BlockingIOError: [Errno 11] Resource temporarily unavailable\n", 0);

  @Test
  void readsItFromTheWordsOfAFailure() {
    assertThat(ProcessLimit.wasHit(1, FORK_FAILED)).isTrue();
    assertThat(ProcessLimit.wasHit(1, new Output("RuntimeError: can't start new thread", "", 0)))
        .isTrue();
  }

  @Test
  void doesNotReadItIntoASuccessOrAnotherFailure() {
    assertThat(ProcessLimit.wasHit(0, FORK_FAILED)).isFalse();
    assertThat(ProcessLimit.wasHit(1, new Output("", "AssertionError", 0))).isFalse();
  }
}
