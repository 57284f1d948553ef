package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.TarArchive;
import dev.grader.servers.UsesEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that a hostile file took over can do what it likes, but not to the next submission. */
@UsesEngine
class ToolServerIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Limits LIMITS = CandidatePrograms.SMALL;

  @TempDir
  private static Path cache;

  @AutoClose
  private static Lab lab;

  private ToolServer server;

  @BeforeAll
  static void connect() throws Exception {
    lab = Lab.open(cache);
  }

  @BeforeEach
  void startWithASubmission() throws Exception {
    server = ToolServer.start(lab.blueprint(), lab.connection().containers(), LIMITS);
    server.unpack(files("first.py"));
  }

  @AfterEach
  void discard() {
    server.discard();
  }

  @Test
  void nothingThatOneSubmissionWroteIsThereForTheNext() throws Exception {
    Outcome writing = run("""
        import os
        for folder in ('/submission', '/tmp', '/input', '/dev/shm', '/dev/mqueue'):
            try:
                os.makedirs(folder + '/locked/deep')
                open(folder + '/locked/deep/planted', 'w')
                os.chmod(folder + '/locked', 0)
            except OSError as e:
                print(folder, e)
        """);

    boolean cleaned = server.clean();
    server.unpack(files("second.py"));
    Outcome looking = run("""
        import os
        for folder in ('/submission', '/tmp', '/input', '/dev/shm', '/dev/mqueue'):
            print(folder, os.listdir(folder) if os.path.isdir(folder) else [])
        """);

    assertThat(writing).isInstanceOf(Outcome.Exited.class);
    assertThat(cleaned).isTrue();
    assertThat(looking.output().stdout()).isEqualTo("""
        /submission ['second.py']
        /tmp []
        /input []
        /dev/shm []
        /dev/mqueue []
        """);
  }

  @Test
  void nothingThatOneSubmissionStartedRunsBesideTheNext() throws Exception {
    Outcome starting = run("""
        import os, time
        for _ in range(3):
            if os.fork() == 0:
                os.setsid()
                os.close(1)
                os.close(2)
                time.sleep(3600)
        """);

    boolean cleaned = server.clean();
    server.unpack(files("second.py"));
    Outcome looking = run("""
        import os
        print(sorted(int(name) for name in os.listdir('/proc') if name.isdigit())[0:2] == [1, os.getpid()],
              sum(name.isdigit() for name in os.listdir('/proc')))
        """);

    assertThat(starting).isInstanceOf(Outcome.Exited.class);
    assertThat(cleaned).isTrue();
    assertThat(looking.output().stdout()).isEqualTo("True 2\n");
  }

  @Test
  void aReaderReachesNeitherTheServersMemoryNorItsStreams() throws Exception {
    Outcome trying = run("""
        import os, signal
        for name in ('fd/0', 'fd/1', 'mem', 'environ', 'maps'):
            try:
                open('/proc/1/' + name, 'rb').read(1)
                print('open', name)
            except PermissionError:
                pass
        os.kill(1, signal.SIGKILL)
        os.kill(1, signal.SIGSTOP)
        os.kill(1, signal.SIGTERM)
        """);

    Outcome next = run("print('next')");

    assertThat(trying.output().stderr()).isEmpty();
    assertThat(trying.output().stdout()).isEmpty();
    assertThat(next.output().stdout()).isEqualTo("next\n");
  }

  @Test
  void aServerThatRanOutOfMemoryIsNotUsedAgain() throws Exception {
    Outcome outcome = run("x = []\nwhile True: x.append(bytearray(1 << 20))");

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.LimitHit.class,
            hit -> assertThat(hit.limit()).isEqualTo(Outcome.Resource.MEMORY));
    assertThat(server.clean()).isFalse();
  }

  private Outcome run(String program) throws Exception {
    return server.run(Command.reading(LONG, Layout.PYTHON, "-I", "-c", program));
  }

  private static TarArchive files(String name) {
    return TarArchive.of(Map.of("submission/" + name, "x = 1\n".getBytes(StandardCharsets.UTF_8)));
  }
}
