package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.InstallContract;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.TarArchive;
import dev.grader.servers.UsesEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesEngine
class InstallIT implements InstallContract {
  @TempDir
  private static Path cache;

  @AutoClose
  private static Lab lab;

  @AutoClose
  private static Lab offline;

  @BeforeAll
  static void connect() throws Exception {
    lab = Lab.open(cache);
    offline = Lab.open(RealEngine.settings(
        cache, Map.of("HTTPS_PROXY", "http://127.0.0.1:9", "HTTP_PROXY", "http://127.0.0.1:9")));
  }

  @Override
  public Sandbox open(Contents contents) {
    return lab.sandbox(contents);
  }

  @Override
  public Sandbox openWithoutNetwork() {
    return offline.sandbox(TarArchive.of(Map.of()));
  }

  @Test
  void theMountOfTheDependenciesIsReadOnlyWhateverThePermissions() throws Exception {
    String program = """
        import errno, os, sys
        sys.path.append('/opt/grader/env')
        import six
        for attempt in (lambda: open(six.__file__, 'a'), lambda: open('/opt/grader/env/x', 'w'),
                        lambda: os.remove(six.__file__), lambda: os.chmod(six.__file__, 0o777)):
            try:
                attempt()
                print('changed')
            except OSError as problem:
                print(errno.errorcode[problem.errno])
        """;
    try (Sandbox sandbox = sandbox(program)) {
      Installation.Installed installed =
          (Installation.Installed) sandbox.install(List.of("six>=1.16", "iniconfig"));

      Outcome outcome =
          sandbox.run(CandidatePrograms.main(LONG, Optional.of(installed.environment())));

      assertThat(outcome.output().stderr()).isEmpty();
      assertThat(outcome.output().stdout()).isEqualTo("EROFS\n".repeat(4));
    }
  }
}
