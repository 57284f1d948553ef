package dev.grader.sandbox.docker;

import dev.grader.sandbox.Limits;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TarArchive;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks an image's own interpreter for its version. */
final class VersionProbe {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Engine engine;

  VersionProbe(Engine engine) {
    this.engine = engine;
  }

  /** Returns such as {@code 3.13.5}, or what was said instead. */
  String ask(String image) throws SandboxException, InterruptedException {
    ContainerSpec spec = new ContainerSpec(
        image,
        List.of("python3", "-I", "-c", "import platform; print(platform.python_version())"),
        ContainerFlags.USER,
        List.of(),
        new ContainerFlags(engine).shutIn(Limits.DEFAULT, List.of()));
    try (Containers containers = new Containers(engine)) {
      OutputCapture capture = new OutputCapture(1 << 12);
      return containers
          .run(spec, TarArchive.of(Map.of()), LIMIT, capture)
          .output()
          .stdout()
          .strip();
    }
  }
}
