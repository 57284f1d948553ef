package dev.grader.sandbox;

import java.util.List;
import java.util.Map;

/** An isolated place for one submission. Thread-safe: commands may run side by side. */
public interface Sandbox extends AutoCloseable {

  /**
   * Runs one command to its end or its limit; whatever it started is gone when this returns or
   * throws.
   *
   * @throws SandboxException where the sandbox itself failed
   * @throws InterruptedException where the caller was interrupted; everything is killed first
   */
  Outcome run(Command command) throws SandboxException, InterruptedException;

  /**
   * Installs dependencies in a place that holds no candidate file, with network, wheels only.
   *
   * @param requirements plain PEP 508 lines, already vetted; may be empty
   * @throws SandboxException for a failure of network or engine
   */
  Installation install(List<String> requirements) throws SandboxException, InterruptedException;

  /** Returns the versions of the pinned tools by name: black, ruff, pytest, coverage, python. */
  Map<String, String> tools();

  /** Returns what this sandbox is, for the report. */
  Description description();

  /** Removes everything this sandbox holds; never throws. */
  @Override
  void close();

  /**
   * What a sandbox is.
   *
   * @param name {@code docker} or {@code bubblewrap}
   * @param runtime such as {@code runc}
   * @param image base image with digest; "" where there is none
   * @param python full version
   * @param weaknesses sentences: what is weaker here than in the strongest sandbox
   */
  record Description(
      String name, String runtime, String image, String python, List<String> weaknesses) {
    /** Copies. */
    public Description {
      weaknesses = List.copyOf(weaknesses);
    }
  }
}
