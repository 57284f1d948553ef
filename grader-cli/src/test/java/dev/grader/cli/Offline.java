package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Runs commands where no engine and no network is there. */
final class Offline {
  private Offline() {}

  /** Docker and proxy point at a port where nobody listens. */
  static Cli.Run run(String... arguments) {
    return Cli.run(
        Map.of("DOCKER_HOST", "tcp://127.0.0.1:9", "HTTPS_PROXY", "http://127.0.0.1:9"), arguments);
  }

  /** One message about a mistake of the caller, and nothing else. */
  static void assertRefused(Cli.Run run, String... said) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).startsWith("grader: ").contains(said).doesNotContain("internal error");
  }
}
