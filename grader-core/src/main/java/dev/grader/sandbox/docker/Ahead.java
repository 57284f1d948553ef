package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Something that a thread of its own makes ahead of its use. */
final class Ahead<T> {
  private final CompletableFuture<T> made = new CompletableFuture<>();

  private Ahead() {}

  /** Returns what is made already. */
  static <T> Ahead<T> of(T made) {
    Ahead<T> ahead = new Ahead<>();
    ahead.made.complete(made);
    return ahead;
  }

  /** Starts to make it. */
  static <T> Ahead<T> of(Callable<T> making) {
    Ahead<T> ahead = new Ahead<>();
    Daemons.thread(() -> ahead.make(making)).start();
    return ahead;
  }

  /** Whatever goes wrong belongs to the one who waits. */
  private void make(Callable<T> making) {
    try {
      made.complete(making.call());
    } catch (Throwable e) { // an Error too: who waits must not wait for ever
      made.completeExceptionally(e);
    }
  }

  /** Waits for it, and fails as its making failed. */
  T await() throws SandboxException, InterruptedException {
    try {
      return made.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SandboxException failure) {
        throw new SandboxException(String.valueOf(failure.getMessage()), failure);
      }
      throw Engine.failure("start a container", e);
    }
  }

  /** Returns it where it is made. */
  Optional<T> made() {
    return made.isDone() && !made.isCompletedExceptionally()
        ? Optional.of(made.join())
        : Optional.empty();
  }

  /** Does that once it is made or has failed; at once if that was before. */
  void afterwards(Runnable action) {
    CompletableFuture<Boolean> unused = made.handle((result, failure) -> {
      action.run();
      return true;
    });
  }
}
