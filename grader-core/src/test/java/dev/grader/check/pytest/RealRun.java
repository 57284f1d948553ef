package dev.grader.check.pytest;

import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxProvider;
import dev.grader.sandbox.TarArchive;
import dev.grader.sandbox.docker.RealEngine;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import dev.grader.submission.dependency.DependencyReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the tests of a submission in this machine's engine. */
record RealRun(SandboxProvider provider, List<String> pythons) implements AutoCloseable {
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final String PASSES = "def test_passes(): pass\n";

  /** Connects as {@link RealEngine} does. */
  static RealRun connect(Path cache) throws Exception {
    SandboxProvider provider = RealEngine.provider(cache);
    return new RealRun(provider, provider.connect());
  }

  /** Returns what is learned with the newest Python. */
  Evidence.Gathered run(Map<String, String> files) throws Exception {
    return run(files, Limits.DEFAULT, MINUTE);
  }

  Evidence.Gathered run(Map<String, String> files, Limits limits, Duration time) throws Exception {
    return run(pythons.get(0), files, limits, time);
  }

  Evidence.Gathered run(String python, Map<String, String> files, Limits limits, Duration time)
      throws Exception {
    FilesInMemory checkout = FilesInMemory.of(new HashMap<>(files));
    Map<String, byte[]> tar = new TreeMap<>();
    files.forEach(
        (path, text) -> tar.put("submission/" + path, text.getBytes(StandardCharsets.UTF_8)));
    Dependencies dependencies = DependencyReader.read(checkout);
    try (Sandbox sandbox = provider.open(TarArchive.of(tar), python, limits)) {
      Workbench bench = new Workbench(checkout, sandbox, dependencies, time);
      return (Evidence.Gathered) new PytestCheck().gather(bench);
    }
  }

  @Override
  public void close() {
    provider.close();
  }
}
