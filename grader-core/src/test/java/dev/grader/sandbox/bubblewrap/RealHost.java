package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The bubblewrap of this machine, with its newest Python. */
final class RealHost {
  /** Kept between runs of the tests, as between runs of the grader. */
  private static final Path CACHE = Path.of("target", "bubblewrap-cache");

  private RealHost() {}

  /** Returns settings as the command line makes them, with some variables changed. */
  static BubblewrapSettings settings(Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(variables);
    return new BubblewrapSettings(CACHE, environment);
  }

  /** Opens a sandbox. */
  static Sandbox open(BubblewrapSettings settings, Contents contents)
      throws SandboxException, InterruptedException {
    try (BubblewrapProvider provider = new BubblewrapProvider(settings)) {
      String python = provider.connect().get(0);
      provider.prepare(python, line -> {});
      return provider.open(contents, python, CandidatePrograms.SMALL);
    }
  }
}
