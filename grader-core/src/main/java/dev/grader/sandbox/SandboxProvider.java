package dev.grader.sandbox;

import java.util.List;
import java.util.function.Consumer;

/** Makes sandboxes of one kind. Thread-safe. */
public interface SandboxProvider extends AutoCloseable {

  /** Returns {@code docker} or {@code bubblewrap}. */
  String name();

  /**
   * Finds out whether this kind of sandbox can be had here, sweeps what a killed run left, and
   * returns the Python versions it offers, newest first, such as {@code 3.13}.
   *
   * @throws SandboxException saying what is missing and how to mend it
   */
  List<String> connect() throws SandboxException, InterruptedException;

  /**
   * Makes what is needed for that version: image or tool environment. Quick where it is there
   * already.
   *
   * @param progress gets one line for each slow step
   * @throws SandboxException saying what failed and how to mend it; {@code auto} then takes the
   *     next provider
   */
  void prepare(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException;

  /**
   * Says that a sandbox will probably be opened soon, so that what takes time can begin; returns
   * without waiting for it. Whoever guessed wrong has lost nothing but some work of the machine.
   *
   * @throws SandboxException where nothing can be started; opening will say so again
   */
  default void expect(String python, Limits limits) throws SandboxException, InterruptedException {
    // nothing takes time here
  }

  /**
   * Returns what changes whenever anything in a sandbox of that version does: base image, tools,
   * our own scripts. Makes what is needed for it where it is not there.
   */
  String fingerprint(String python) throws SandboxException, InterruptedException;

  /** Opens a sandbox for one submission; {@link #prepare} came before. */
  Sandbox open(Contents contents, String python, Limits limits)
      throws SandboxException, InterruptedException;

  /**
   * Looks at all that this kind of sandbox needs, without making anything but a connection. Whoever
   * can use it finds nothing in the state {@link Diagnosis.State#BAD}.
   */
  List<Diagnosis> diagnose() throws InterruptedException;

  /** Lets go of connections; never throws. */
  @Override
  void close();
}
