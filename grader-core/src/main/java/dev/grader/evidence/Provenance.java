package dev.grader.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the evidence was made, so that it can be made again.
 *
 * @param grader version of the grader
 * @param startedAt when the run began
 * @param sandbox which sandbox ran the tools, with image, digest, Python and what is weaker about
 *     it
 * @param tools versions by tool name
 * @param limits limits in force by name, as text with units
 * @param phases how long each phase took, in order
 */
public record Provenance(
    String grader,
    Instant startedAt,
    SandboxUsed sandbox,
    SortedMap<String, String> tools,
    SortedMap<String, String> limits,
    List<Phase> phases) {
  /** Copies. */
  public Provenance {
    tools = Collections.unmodifiableSortedMap(new TreeMap<>(tools));
    limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    phases = List.copyOf(phases);
  }

  /**
   * Which sandbox ran the tools.
   *
   * @param name {@code docker}, {@code bubblewrap} or {@code none} where nothing was run
   * @param runtime such as {@code runc} or {@code runsc}
   * @param image name and digest of the base image; "" where there is none
   * @param python version that ran the tests, such as {@code 3.13.5}
   * @param pythonReason why that version
   * @param weaknesses what this sandbox does not do that the strongest one does; sentences
   */
  public record SandboxUsed(
      String name,
      String runtime,
      String image,
      String python,
      String pythonReason,
      List<String> weaknesses) {
    /** Copies. */
    public SandboxUsed {
      weaknesses = List.copyOf(weaknesses);
    }
  }

  /** One phase of the run and how long it took. */
  public record Phase(String name, Duration took) {}
}
