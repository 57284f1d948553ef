package dev.grader.servers;

import java.util.Random;

/**
 * Random moments that can be had again: {@code -Dfaults.seed=N} with the seed that a failure names.
 * {@code -Dfaults=N} says how many there are.
 */
public record Faults(long seed, int count) {
  /** Reads them from the system properties, with a new seed where none is given. */
  public static Faults planned() {
    return new Faults(
        Long.getLong("faults.seed", System.nanoTime()), Integer.getInteger("faults", 20));
  }

  /** Returns the source of the moments. */
  public Random random() {
    return new Random(seed);
  }

  @Override
  public String toString() {
    return "-Dfaults.seed=" + seed + " -Dfaults=" + count;
  }
}
