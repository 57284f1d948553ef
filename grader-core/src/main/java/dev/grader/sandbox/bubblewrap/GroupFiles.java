package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Limits;
import java.util.List;

/** The names of a control group's files, and how limits are written into them. */
enum GroupFiles {
  /** Control groups version 1, one tree for each controller. */
  FIRST("memory.oom_control") {
    @Override
    List<Value> values(Limits limits) {
      String memory = Long.toString(limits.memoryBytes());
      return List.of(
          new Value("memory", "memory.limit_in_bytes", memory, true),
          new Value("memory", "memory.memsw.limit_in_bytes", memory, false),
          new Value("pids", PIDS, Integer.toString(limits.processes() + OURS), true),
          new Value("cpu", "cpu.cfs_period_us", Long.toString(PERIOD), true),
          new Value("cpu", "cpu.cfs_quota_us", Long.toString(PERIOD * limits.cpus()), true));
    }
  },
  /** Control groups version 2, one tree for all. */
  SECOND("memory.events") {
    @Override
    List<Value> values(Limits limits) {
      return List.of(
          new Value("memory", "memory.max", Long.toString(limits.memoryBytes()), true),
          new Value("memory", "memory.swap.max", "0", false),
          new Value("pids", PIDS, Integer.toString(limits.processes() + OURS), true),
          new Value("cpu", "cpu.max", PERIOD * limits.cpus() + " " + PERIOD, true));
    }
  };

  private static final String PIDS = "pids.max";
  /** Microseconds; the kernel's own default. */
  private static final long PERIOD = 100_000;
  /** Processes of bwrap itself: one outside, one or two inside. */
  private static final int OURS = 3;

  private final String memoryEvents;

  GroupFiles(String memoryEvents) {
    this.memoryEvents = memoryEvents;
  }

  /** Returns what is to be written, in this order. */
  abstract List<Value> values(Limits limits);

  /** Returns the file that counts the processes killed for want of memory, as {@code oom_kill}. */
  String memoryEvents() {
    return memoryEvents;
  }

  /**
   * One limit.
   *
   * @param needed false where the kernel may lack the file
   */
  record Value(String controller, String file, String text, boolean needed) {}
}
