package dev.grader.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens sandboxes of one kind for programs of a candidate's; what the contracts are tried on. */
public interface CandidatePrograms {
  Duration LONG = Duration.ofMinutes(2);
  /** The native linter among the pinned tools. */
  String RUFF = "/opt/grader/tools/bin/ruff";
  /** Small, so that the limits are reached fast. */
  Limits SMALL = new Limits(256L << 20, 2, 48, 64 << 10, 32L << 20);

  /** Returns a sandbox with these files and {@link #SMALL} limits. */
  Sandbox open(Contents contents) throws Exception;

  /** Returns a sandbox with that candidate program as main.py. */
  default Sandbox sandbox(String program) throws Exception {
    return open(files(program));
  }

  /** Returns a submission of that program, main.py, alone. */
  static TarArchive files(String program) {
    return TarArchive.of(Map.of("submission/main.py", program.getBytes(StandardCharsets.UTF_8)));
  }

  /** Runs that program as candidate code. */
  default Outcome run(String program) throws Exception {
    return run(program, LONG);
  }

  default Outcome run(String program, Duration limit) throws Exception {
    try (Sandbox sandbox = sandbox(program)) {
      return sandbox.run(main(limit, Optional.empty()));
    }
  }

  /** Returns the command that runs main.py as candidate code. */
  static Command main(Duration limit, Optional<Environment> environment) {
    return Command.running(limit, List.of(Layout.PYTHON, "-I", "main.py"), environment);
  }
}
