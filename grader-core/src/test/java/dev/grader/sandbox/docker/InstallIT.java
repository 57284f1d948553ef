package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallIT {
  @TempDir
  private static Path cache;

  private static Lab lab;

  @BeforeAll
  static void open() throws Exception {
    lab = Lab.open(cache);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @Test
  void candidateCodeSeesItsDependenciesAndCannotChangeThem() throws Exception {
    String program = """
        import glob, os, sys
        sys.path.append('/opt/grader/env')
        import iniconfig, six
        print(six.__name__, iniconfig.__name__, os.path.exists(six.__cached__))
        print([name for name in os.listdir('/opt/grader/env') if name.endswith('.pth')])
        for attempt in (lambda: open(six.__file__, 'a'), lambda: open('/opt/grader/env/x', 'w'),
                        lambda: os.remove(six.__file__), lambda: os.chmod(six.__file__, 0o777)):
            try:
                attempt()
                print('changed')
            except OSError as problem:
                print(type(problem).__name__, problem.errno)
        """;
    try (Sandbox sandbox = lab.sandbox(program)) {
      Installation installation = sandbox.install(List.of("six>=1.16", "iniconfig"));

      Outcome outcome = sandbox.run(Lab.main(Lab.LONG, Optional.of(environment(installation))));

      assertThat(outcome.output().stderr()).isEmpty();
      assertThat(outcome.output().stdout())
          .isEqualTo("six iniconfig True\n[]\n" + "OSError 30\n".repeat(4));
    }
  }

  @Test
  void aSetSeenBeforeCostsNearlyNothing() throws Exception {
    try (Sandbox sandbox = lab.sandbox("")) {
      Installation first = sandbox.install(List.of("six>=1.16", "iniconfig"));
      long start = System.nanoTime();

      Installation second = sandbox.install(List.of("iniconfig", "six>=1.16"));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void anEmptyListIsInstalledToo() throws Exception {
    try (Sandbox sandbox = lab.sandbox("import os; print(os.listdir('/opt/grader/env'))")) {
      Environment environment = environment(sandbox.install(List.of()));

      Outcome outcome = sandbox.run(Lab.main(Lab.LONG, Optional.of(environment)));

      assertThat(outcome.output().stdout()).isEqualTo("[]\n");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(textBlock = """
          no such name,    no-such-package-7f3a, no-such-package-7f3a
          no such version, six==99.0,            six==99.0
          no wheel,        docopt==0.6.2,        docopt==0.6.2
          conflict,        pluggy<1;pytest>=9,   pytest>=9
          """)
  void whatCannotBeHadIsTheSubmissionsFault(String why, String requirements, String culprit)
      throws Exception {
    try (Sandbox sandbox = lab.sandbox("")) {

      Installation installation = sandbox.install(List.of(("six;" + requirements).split(";", -1)));

      assertThat(installation).as(why).isInstanceOfSatisfying(Installation.Impossible.class, it -> {
        assertThat(it.requirement()).isEqualTo(culprit);
        assertThat(it.reason()).contains(culprit.replaceAll("[^a-z0-9-].*", ""));
      });
    }
  }

  @Test
  void aMissingNetworkIsNobodysFaultButOurs() throws Exception {
    DockerSettings cut = RealEngine.settings(
        cache, Map.of("HTTPS_PROXY", "http://127.0.0.1:9", "HTTP_PROXY", "http://127.0.0.1:9"));
    try (Lab offline = Lab.open(cut);
        Sandbox sandbox = offline.sandbox("")) {
      assertThatThrownBy(() -> sandbox.install(List.of("no-such-package-9c1d", "six<1.17")))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("the package index cannot be used");
    }
  }

  private static Environment environment(Installation installation) {
    assertThat(installation).isInstanceOf(Installation.Installed.class);
    return ((Installation.Installed) installation).environment();
  }
}
