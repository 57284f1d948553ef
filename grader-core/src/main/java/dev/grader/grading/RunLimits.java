package dev.grader.grading;

import dev.grader.rubric.Allowance;
import dev.grader.sandbox.Amounts;
import dev.grader.sandbox.Limits;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The limits in force: what the rubric says, and the defaults for what it leaves open.
 *
 * @param limits what one command may use
 * @param time wall-clock limit of one run of the candidate's tests
 */
record RunLimits(Limits limits, Duration time) {
  /**
   * Long enough for the tests of any take-home, short enough that a hang does not hold up a batch.
   */
  static final Duration DEFAULT_TIME = Duration.ofMinutes(5);

  static RunLimits of(Allowance allowance) {
    Limits standard = Limits.DEFAULT;
    Limits limits = new Limits(
        allowance.memoryBytes().orElse(standard.memoryBytes()),
        allowance.cpus().orElse(standard.cpus()),
        allowance.processes().orElse(standard.processes()),
        standard.outputBytes(),
        standard.diskBytes());
    return new RunLimits(limits, allowance.time().orElse(DEFAULT_TIME));
  }

  /** Returns each limit as text with its unit, for the report. */
  SortedMap<String, String> shown() {
    SortedMap<String, String> shown = new TreeMap<>();
    shown.put("time", Amounts.time(time));
    shown.put("memory", Amounts.bytes(limits.memoryBytes()));
    shown.put("cpus", Integer.toString(limits.cpus()));
    shown.put("processes", Integer.toString(limits.processes()));
    shown.put("output", Amounts.bytes(limits.outputBytes()));
    shown.put("temporary files", Amounts.bytes(limits.diskBytes()));
    return shown;
  }
}
