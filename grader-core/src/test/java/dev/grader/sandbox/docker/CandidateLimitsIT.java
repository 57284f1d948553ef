package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.CandidateLimitsContract;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.servers.UsesEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesEngine
class CandidateLimitsIT implements CandidateLimitsContract {
  @TempDir
  private static Path cache;

  @AutoClose
  private static Lab lab;

  @BeforeAll
  static void connect() throws Exception {
    lab = Lab.open(cache);
  }

  @Override
  public Sandbox open(Contents contents) {
    return lab.sandbox(contents);
  }

  @Test
  void hasFewInodes() throws Exception {
    Outcome outcome = run("""
        import errno
        try:
            for made in range(120_000):
                open('/submission/%d' % made, 'w').close()
        except OSError as problem:
            print('files', errno.errorcode[problem.errno])
        """);

    assertThat(outcome.output().stdout()).isEqualTo("files ENOSPC\n");
  }
}
