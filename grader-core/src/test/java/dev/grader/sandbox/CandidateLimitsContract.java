package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every sandbox does with programs that know no measure. */
public interface CandidateLimitsContract extends CandidatePrograms {
  @Test
  default void countsProcesses() throws Exception {
    Outcome outcome = run("""
        import os, time
        children = 0
        while True:
            if os.fork() == 0:
                time.sleep(60)
        """);

    assertThat(outcome).isInstanceOfSatisfying(Outcome.LimitHit.class, hit -> {
      assertThat(hit.limit()).isEqualTo(Outcome.Resource.PROCESSES);
      assertThat(hit.detail()).isEqualTo("48 processes");
    });
  }

  @Test
  default void survivesAForkBomb() throws Exception {
    Outcome outcome = run("""
        import os
        while True:
            try:
                os.fork()
            except OSError:
                pass
        """, Duration.ofSeconds(3));

    assertThat(limit(outcome)).isEqualTo(Outcome.Resource.TIME);
  }

  @Test
  default void endsWhoAllocatesWithoutEnd() throws Exception {
    Outcome outcome = run("""
        print('before', flush=True)
        blocks = []
        while True:
            blocks.append(bytearray(16 << 20))
        """);

    assertThat(limit(outcome)).isEqualTo(Outcome.Resource.MEMORY);
    assertThat(outcome.output().stdout()).isEqualTo("before\n");
  }

  @Test
  default void hasLittleDisk() throws Exception {
    Outcome outcome = run("""
        import errno
        for folder in ('/tmp', '/submission', '/input'):
            try:
                with open(folder + '/big', 'wb') as file:
                    for _ in range(2000):
                        file.write(bytes(1 << 20))
            except OSError as problem:
                print(folder, errno.errorcode[problem.errno])
        """);

    assertThat(outcome.output().stdout())
        .isEqualTo("/tmp ENOSPC\n/submission ENOSPC\n/input ENOSPC\n");
  }

  @Test
  default void keepsTheEndsOfALongOutput() throws Exception {
    Outcome outcome = run("print('first'); print('x' * 200_000); print('last')");

    assertThat(outcome).isInstanceOf(Outcome.Exited.class);
    assertThat(outcome.output().stdout())
        .startsWith("first\n")
        .contains("bytes dropped here")
        .endsWith("last\n")
        .hasSizeLessThan(70_000);
    assertThat(outcome.output().droppedBytes()).isEqualTo(200_012 - (64 << 10));
  }

  @Test
  default void stopsWhoPrintsAGigabyte() throws Exception {
    Outcome outcome = run("""
        import os
        block = b'x' * (1 << 20)
        for _ in range(1024):
            os.write(1, block)
        """);

    assertThat(limit(outcome)).isEqualTo(Outcome.Resource.OUTPUT);
    assertThat(outcome.output().stdout()).hasSizeLessThan(70_000);
  }

  @Test
  default void killsWhoIgnoresEverySignal() throws Exception {
    long start = System.nanoTime();

    Outcome outcome = run("""
        import signal
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_IGN)
        print('ignoring', flush=True)
        while True:
            pass
        """, Duration.ofSeconds(2));

    assertThat(limit(outcome)).isEqualTo(Outcome.Resource.TIME);
    assertThat(outcome.output().stdout()).isEqualTo("ignoring\n");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  default void reportsAnEarlyExitAsItIs() throws Exception {
    Outcome outcome = run("import os; print('half', flush=True); os._exit(0)");

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Exited.class, it -> assertThat(it.code()).isZero());
    assertThat(outcome.output().stdout()).isEqualTo("half\n");
  }

  @Test
  default void endsWhatWasLeftRunningWithItsParent() throws Exception {
    Outcome outcome = run("""
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                time.sleep(3600)
            os._exit(0)
        print('parent')
        """, Duration.ofSeconds(60));

    assertThat(outcome).isInstanceOf(Outcome.Exited.class);
    assertThat(outcome.output().stdout()).isEqualTo("parent\n");
  }

  @Test
  default void waitsForAProgramThatClosedItsOutput() throws Exception {
    Outcome outcome = run("""
        import os, time
        os.close(1)
        os.close(2)
        time.sleep(1)
        os._exit(9)
        """);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Exited.class, it -> assertThat(it.code()).isEqualTo(9));
  }

  private static Outcome.Resource limit(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.LimitHit.class);
    return ((Outcome.LimitHit) outcome).limit();
  }
}
