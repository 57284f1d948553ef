package dev.grader.evidence;

/** Whose fault it is that there is no evidence. Decides between zero points and a range. */
public enum Fault {
  /** The candidate's: what was asked for is not there or does not work. Earns nothing. */
  SUBMISSION,
  /**
   * Ours, the engine's or the network's. Never held against the candidate: the total becomes a
   * range.
   */
  GRADER
}
