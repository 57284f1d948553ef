package dev.grader.check;

import dev.grader.sandbox.SandboxException;
import java.util.Optional;

/**
 * Something slow that is made once, for whoever asks first; the others wait. A failure is told to
 * everybody.
 */
final class Lazy<T> {
  private final Source<T> source;
  private Optional<T> value = Optional.empty();
  private Optional<SandboxException> failure = Optional.empty();

  Lazy(Source<T> source) {
    this.source = source;
  }

  synchronized T get() throws SandboxException, InterruptedException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (value.isEmpty()) {
      try {
        value = Optional.of(source.make());
      } catch (SandboxException e) {
        failure = Optional.of(e);
        throw e;
      }
    }
    return value.get();
  }

  interface Source<T> {
    T make() throws SandboxException, InterruptedException;
  }
}
