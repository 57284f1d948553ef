package dev.grader.sandbox;

/**
 * What one command may use. Time is not here: it belongs to the {@link Command}.
 *
 * @param memoryBytes for all processes together, temporary files included; at least 64 MiB
 * @param cpus processors; at least 1
 * @param processes processes and threads alive at once; at least 8
 * @param outputBytes kept of stdout and of stderr, each; more is dropped from the middle; at least
 *     1 KiB
 * @param diskBytes of the writable temporary file systems together; at least 16 MiB
 */
public record Limits(long memoryBytes, int cpus, int processes, int outputBytes, long diskBytes) {
  /** 2 GiB, 2 processors, 256 processes, 8 MiB of output, 512 MiB of temporary files. */
  public static final Limits DEFAULT = new Limits(2L << 30, 2, 256, 8 << 20, 512L << 20);

  /** Throws {@link IllegalArgumentException} naming the limit that is too small. */
  public Limits {
    requireAtLeast(64L << 20, memoryBytes, "memoryBytes");
    requireAtLeast(1, cpus, "cpus");
    requireAtLeast(8, processes, "processes");
    requireAtLeast(1 << 10, outputBytes, "outputBytes");
    requireAtLeast(16L << 20, diskBytes, "diskBytes");
  }

  private static void requireAtLeast(long least, long actual, String name) {
    if (actual < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + actual);
    }
  }
}
