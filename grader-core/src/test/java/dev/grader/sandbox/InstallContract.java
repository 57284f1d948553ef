package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every sandbox makes of lists of requirements. */
public interface InstallContract extends CandidatePrograms {
  /** Returns a sandbox whose host reaches no package index. */
  Sandbox openWithoutNetwork() throws Exception;

  @Test
  default void candidateCodeSeesItsDependenciesAndCannotChangeThem() throws Exception {
    String program = """
        import errno, os, sys
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
                print('refused' if problem.errno in (errno.EACCES, errno.EROFS) else problem)
        """;
    try (Sandbox sandbox = sandbox(program)) {
      Installation installation = sandbox.install(List.of("six>=1.16", "iniconfig"));

      Outcome outcome =
          sandbox.run(CandidatePrograms.main(LONG, Optional.of(environment(installation))));

      assertThat(outcome.output().stderr()).isEmpty();
      assertThat(outcome.output().stdout())
          .isEqualTo("six iniconfig True\n[]\n" + "refused\n".repeat(4));
    }
  }

  @Test
  default void aSetSeenBeforeCostsNearlyNothing() throws Exception {
    try (Sandbox sandbox = sandbox("")) {
      Installation first = sandbox.install(List.of("six>=1.16", "iniconfig"));
      long start = System.nanoTime();

      Installation second = sandbox.install(List.of("iniconfig", "six>=1.16"));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  default void anEmptyListIsInstalledToo() throws Exception {
    try (Sandbox sandbox = sandbox("import os; print(os.listdir('/opt/grader/env'))")) {
      Environment environment = environment(sandbox.install(List.of()));

      Outcome outcome = sandbox.run(CandidatePrograms.main(LONG, Optional.of(environment)));

      assertThat(outcome.output().stdout()).isEqualTo("[]\n");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(textBlock = """
          no such name,    no-such-package-7f3a, no-such-package-7f3a
          no such version, six==99.0,            six==99.0
          conflict,        pluggy<1;pytest>=9,   pytest>=9
          """)
  default void whatCannotBeHadIsTheSubmissionsFault(String why, String requirements, String culprit)
      throws Exception {
    try (Sandbox sandbox = sandbox("")) {

      Installation installation = sandbox.install(List.of(("six;" + requirements).split(";", -1)));

      assertThat(installation).as(why).isInstanceOfSatisfying(Installation.Impossible.class, it -> {
        assertThat(it.requirement()).isEqualTo(culprit);
        assertThat(it.reason()).contains(culprit.replaceAll("[^a-z0-9-].*", ""));
      });
    }
  }

  @Test
  default void leavesOutWhatHasNoWheelAndInstallsTheRest() throws Exception {
    try (Sandbox sandbox = sandbox("import os; print(os.listdir('/opt/grader/env'))")) {

      Installation installation = sandbox.install(List.of("docopt==0.6.2", "iniconfig"));

      assertThat(installation)
          .isInstanceOfSatisfying(
              Installation.Installed.class,
              it -> assertThat(it.leftOut()).singleElement().satisfies(leftOut -> {
                assertThat(leftOut.requirement()).isEqualTo("docopt==0.6.2");
                assertThat(leftOut.reason())
                    .isEqualTo("Because docopt==0.6.2 has no usable wheels and you require"
                        + " docopt==0.6.2.");
              }));
      Outcome outcome =
          sandbox.run(CandidatePrograms.main(LONG, Optional.of(environment(installation))));
      assertThat(outcome.output().stdout()).contains("iniconfig").doesNotContain("docopt");
    }
  }

  @Test
  default void aMissingNetworkIsNobodysFaultButOurs() throws Exception {
    try (Sandbox sandbox = openWithoutNetwork()) {
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
