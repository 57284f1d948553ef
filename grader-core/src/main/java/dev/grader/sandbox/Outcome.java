package dev.grader.sandbox;

import java.time.Duration;

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
  record LimitHit(Resource limit, String detail, Output output) implements Outcome {
    /** Returns that the time was over. */
    public static LimitHit time(Duration limit, Output output) {
      return new LimitHit(Resource.TIME, Amounts.time(limit), output);
    }

    /** Returns that the memory did not do. */
    public static LimitHit memory(Limits limits, Output output) {
      return new LimitHit(
          Resource.MEMORY, Amounts.bytes(limits.memoryBytes()) + " of memory", output);
    }

    /** Returns that no process or thread could be started any more. */
    public static LimitHit processes(Limits limits, Output output) {
      return new LimitHit(Resource.PROCESSES, limits.processes() + " processes", output);
    }

    /** Returns that far more was printed than anybody keeps. */
    public static LimitHit output(OutputCapture capture) {
      return new LimitHit(
          Resource.OUTPUT, Amounts.bytes(capture.floodBytes()) + " of output", capture.output());
    }
  }

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
