package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Output;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TarArchive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs programs of this host outside of any sandbox: our own steps, never a candidate's. */
final class Host {
  private static final int KEEP = 1 << 18;

  private final Map<String, String> environment;

  /**
   * Creates it.
   *
   * @param environment what these programs are told; what would lead Python or pip astray is left
   *     out
   */
  Host(Map<String, String> environment) {
    Map<String, String> kept = new HashMap<>(environment);
    kept.keySet().removeIf(name -> name.startsWith("PYTHON"));
    kept.keySet()
        .removeAll(List.of(
            "PIP_TARGET",
            "PIP_PREFIX",
            "PIP_ROOT",
            "PIP_USER",
            "PIP_PYTHON",
            "PIP_REQUIRE_VIRTUALENV",
            "VIRTUAL_ENV"));
    this.environment = Map.copyOf(kept);
  }

  /** Runs a program that is to succeed. */
  Output require(String purpose, Path folder, Duration limit, List<String> argv)
      throws SandboxException, InterruptedException {
    Result result = run(folder, limit, argv);
    if (result.code() != 0) {
      throw new SandboxException(purpose + " failed: " + result.lastWords());
    }
    return result.output();
  }

  /** Runs a program that may fail. */
  Result run(Path folder, Duration limit, List<String> argv)
      throws SandboxException, InterruptedException {
    OutputCapture capture = new OutputCapture(KEEP);
    ChildProcess.Ending ending = ChildProcess.run(
        new ChildProcess.Start(argv, environment, folder, new Children()),
        TarArchive.of(Map.of()),
        limit,
        capture);
    return new Result(ending.code(), capture.output());
  }

  /** How a program ended. */
  record Result(int code, Output output) {
    /** Returns the end of what it said, for a message. */
    String lastWords() {
      String all = (output.stdout().strip() + "\n" + output.stderr().strip()).strip();
      return "exit " + code + ", " + all.substring(Math.max(0, all.length() - 1500));
    }
  }
}
