package dev.grader.sandbox.bubblewrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.TarArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BubblewrapSandboxIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Kept between runs of the tests, as between runs of the grader. */
  private static final Path CACHE = Path.of("target", "bubblewrap-cache");

  private static BubblewrapProvider provider;
  private static String python;

  @BeforeAll
  static void prepare() throws Exception {
    provider = new BubblewrapProvider(new BubblewrapSettings(CACHE, System.getenv()));
    python = provider.connect().get(0);
    provider.prepare(python, line -> {});
  }

  @Test
  void runsACommandThatOnlyReads() throws Exception {
    try (Sandbox sandbox = open("hello.py", "print('x')\n")) {

      Outcome outcome =
          sandbox.run(Command.reading(MINUTE, Layout.RUFF, "check", "--isolated", "hello.py"));

      assertThat(outcome.output().stderr()).isEmpty();
      assertThat(outcome.output().stdout()).contains("All checks passed!");
    }
  }

  @Test
  void runsCandidateCode() throws Exception {
    try (Sandbox sandbox =
        open("hello.py", "print('hello from the candidate'); raise SystemExit(7)\n")) {

      Outcome outcome = sandbox.run(running(Layout.PYTHON, "hello.py"));

      assertThat(outcome.output().stderr()).isEmpty();
      assertThat(outcome.output().stdout()).isEqualTo("hello from the candidate\n");
      assertThat(((Outcome.Exited) outcome).code()).isEqualTo(7);
    }
  }

  private static Sandbox open(String name, String content) throws Exception {
    return provider.open(
        TarArchive.of(Map.of("submission/" + name, content.getBytes(StandardCharsets.UTF_8))),
        python,
        Limits.DEFAULT);
  }

  private static Command running(String... argv) {
    return Command.running(MINUTE, List.of(argv), Optional.empty());
  }
}
