package dev.grader.batch.queue;

import java.util.Random;

/**
 * Random moments that can be had again: {@code -Dfaults.seed=N} with the seed that a failure names.
 * {@code -Dfaults=N} says how many there are.
 */
record Faults(long seed, int count) {
  static Faults planned() {
    return new Faults(
        Long.getLong("faults.seed", System.nanoTime()), Integer.getInteger("faults", 20));
  }

  Random random() {
    return new Random(seed);
  }

  @Override
  public String toString() {
    return "-Dfaults.seed=" + seed + " -Dfaults=" + count;
  }
}
