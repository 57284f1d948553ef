package dev.grader.sandbox.docker;

import dev.grader.sandbox.Output;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a program failed because it could start no more processes or threads. The engine
 * does not say, so this is read from the words of Python, the C library and the shell; what the
 * program under test prints can only change how its own failure is described.
 */
final class ProcessLimit {
  private static final List<String> WORDS = List.of(
      "BlockingIOError: [Errno 11] Resource temporarily unavailable",
      "can't start new thread",
      "fork: Resource temporarily unavailable",
      "fork: retry: Resource temporarily unavailable",
      "Cannot fork");

  private ProcessLimit() {}

  /** Returns true where the program failed and says so. */
  static boolean wasHit(int code, Output output) {
    return code != 0
        && WORDS.stream()
            .anyMatch(words ->
                Stream.of(output.stderr(), output.stdout()).anyMatch(text -> text.contains(words)));
  }
}
