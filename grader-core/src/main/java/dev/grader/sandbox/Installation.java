package dev.grader.sandbox;

/**
 * How installing dependencies ended, apart from failures of ours, which are a
 * {@link SandboxException}.
 */
public sealed interface Installation {

  /** Everything is there. */
  record Installed(Environment environment) implements Installation {}

  /**
   * The submission asks for what cannot be had: a name or version that does not exist, a conflict,
   * no wheel.
   *
   * @param requirement the requirement that is at fault, as given; "" where the resolver names none
   * @param reason the resolver's words, at most 2,000 characters
   */
  record Impossible(String requirement, String reason) implements Installation {}
}
