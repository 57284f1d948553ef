package dev.grader.sandbox;

import java.util.List;
import java.util.function.Function;

/**
 * How installing dependencies ended, apart from failures of ours, which are a
 * {@link SandboxException}.
 */
public sealed interface Installation {

  /** Calls exactly one function; a new way to end breaks every caller at compile time. */
  <R> R match(Function<Installed, R> installed, Function<Impossible, R> impossible);

  /** Returns whether all that was asked for is there. */
  default boolean isWhole() {
    return match(installed -> installed.leftOut().isEmpty(), impossible -> false);
  }

  /**
   * What could be installed is there.
   *
   * @param leftOut what exists, but not as a wheel for this Python and system; usually empty
   */
  record Installed(Environment environment, List<LeftOut> leftOut) implements Installation {
    /** Copies. */
    public Installed {
      leftOut = List.copyOf(leftOut);
    }

    /** Returns an installation that lacks nothing. */
    public static Installed whole(Environment environment) {
      return new Installed(environment, List.of());
    }

    @Override
    public <R> R match(Function<Installed, R> installed, Function<Impossible, R> impossible) {
      return installed.apply(this);
    }
  }

  /**
   * The submission asks for what cannot be had: a name or version that does not exist, a conflict.
   *
   * @param requirement the requirement that is at fault, as given; "" where the resolver names none
   * @param reason the resolver's words, at most 2,000 characters
   */
  record Impossible(String requirement, String reason) implements Installation {
    @Override
    public <R> R match(Function<Installed, R> installed, Function<Impossible, R> impossible) {
      return impossible.apply(this);
    }
  }

  /**
   * A requirement that could be had only by a build from source, which runs code of its author with
   * network and is never done; or by another Python. Neither is the submission's fault.
   *
   * @param requirement as given
   * @param reason the resolver's words, at most 2,000 characters
   */
  record LeftOut(String requirement, String reason) {}
}
