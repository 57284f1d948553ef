package dev.grader.batch;

import dev.grader.rubric.Allowance;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.Setup;
import dev.grader.sandbox.Limits;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * What this machine can give to all jobs together: their limits never add up to more. Processors
 * are shared out evenly, which makes jobs slower but changes no result; who finds too little memory
 * left waits.
 */
public final class Capacity {
  private static final long MIB = 1 << 20;

  /** For the grader itself and the rest of the machine. */
  private static final long KEPT_FREE = 1024 * MIB;

  private final int jobs;
  private final int processors;
  private final int memoryMib;
  private final Semaphore free;

  private Capacity(Machine machine, int jobs) {
    this.jobs = jobs;
    this.processors = machine.processors();
    this.memoryMib = (int) (machine.forJobs() / MIB);
    this.free = new Semaphore(memoryMib, true);
  }

  /**
   * A machine that runs submissions.
   *
   * @param processors at least 1
   * @param memoryBytes that there is, used or not
   */
  public record Machine(int processors, long memoryBytes) {
    long forJobs() {
      return Math.max(memoryBytes / 2, memoryBytes - KEPT_FREE);
    }
  }

  /**
   * Returns the capacity for so many jobs, or for as many as fit.
   *
   * @param asked by the user; fewer where there are not so many processors
   * @param allowance of one submission; where it says nothing about processors, one will do
   */
  public static Capacity of(Machine machine, Optional<Integer> asked, Allowance allowance) {
    long memory = allowance.memoryBytes().orElse(Limits.DEFAULT.memoryBytes());
    long fit =
        Math.min(machine.processors() / allowance.cpus().orElse(1), machine.forJobs() / memory);
    long jobs =
        asked.map(wanted -> Math.min(wanted, (long) machine.processors())).orElse(fit);
    return new Capacity(machine, (int) Math.max(1, jobs));
  }

  /** Returns how many jobs run at a time. */
  public int jobs() {
    return jobs;
  }

  /** Returns the rubric with no more processors than one job's share. */
  Rubric shared(Rubric rubric) {
    Setup setup = rubric.setup();
    Allowance asked = setup.limits();
    int cpus = Math.min(asked.cpus().orElse(Limits.DEFAULT.cpus()), Math.max(1, processors / jobs));
    return rubric.with(setup.with(
        new Allowance(asked.time(), asked.memoryBytes(), Optional.of(cpus), asked.processes())));
  }

  /** Waits for the memory of one job. One that wants more than there is gets the machine alone. */
  Share take(Rubric rubric) throws InterruptedException {
    long bytes = rubric.setup().limits().memoryBytes().orElse(Limits.DEFAULT.memoryBytes());
    int mib = (int) Math.min(memoryMib, (bytes + MIB - 1) / MIB);
    free.acquire(mib);
    return () -> free.release(mib);
  }

  /** Memory in use until closed. */
  interface Share {
    /** Gives it back. */
    void close();
  }
}
