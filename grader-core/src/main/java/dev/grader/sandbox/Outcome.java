package dev.grader.sandbox;

/** How a command ended. */
public sealed interface Outcome {
  /** Returns what was printed until then. */
  Output output();

  /**
   * It ended by itself.
   *
   * @param code exit code; 128 + n for a signal n of its own
   */
  record Exited(int code, Output output) implements Outcome {}

  /**
   * It was killed, or failed, at a limit.
   *
   * @param limit which one
   * @param detail the limit as text, such as "5m" or "2 GiB of memory"
   */
  record LimitHit(Resource limit, String detail, Output output) implements Outcome {}

  /** What is limited. */
  enum Resource {
    /** Wall-clock time. */
    TIME,
    /** Memory of all processes, temporary files included. */
    MEMORY,
    /** Processes and threads. */
    PROCESSES,
    /** Bytes printed. */
    OUTPUT
  }
}
