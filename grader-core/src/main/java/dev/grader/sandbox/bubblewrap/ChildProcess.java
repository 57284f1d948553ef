package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process of the host: gets bytes, prints, and is killed at its limits. */
final class ChildProcess {
  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
  /** What the readers of its output may need after its end. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int BUFFER = 1 << 16;
  /** The exit code of whom SIGKILL ended. */
  private static final int KILLED = 128 + 9;

  private final Process process;
  private final OutputCapture capture;
  private volatile boolean flooded;
  private volatile Optional<IOException> inputFailure = Optional.empty();

  private ChildProcess(Process process, OutputCapture capture) {
    this.process = process;
    this.capture = capture;
  }

  /** Runs a program to its end or its limit. */
  static Ending run(Start start, Contents input, Duration limit, OutputCapture capture)
      throws SandboxException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(start.argv()).directory(start.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(start.environment());
    try {
      Process process = builder.start();
      start.children().add(process.toHandle());
      try {
        return new ChildProcess(process, capture).finish(input, limit, start.orphans());
      } finally {
        start.children().remove(process.toHandle());
      }
    } catch (IOException e) {
      throw new SandboxException(start.argv().get(0) + " cannot be started: " + e.getMessage(), e);
    }
  }

  private Ending finish(Contents input, Duration limit, Runnable orphans)
      throws SandboxException, InterruptedException {
    Thread writer = thread(() -> write(input));
    Thread stdout = thread(() -> read(process.getInputStream(), false));
    Thread stderr = thread(() -> read(process.getErrorStream(), true));
    boolean ended = false;
    try {
      ended = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      kill();
      // Also where this thread was interrupted. It starts nothing any more once it is dead.
      process
          .onExit()
          .completeOnTimeout(process, GRACE.toMillis(), TimeUnit.MILLISECONDS)
          .join();
      if (!ended || process.exitValue() == KILLED) {
        orphans.run(); // before its pipes are waited for, which they hold open
      }
    }
    int code = process.waitFor();
    stdout.join(GRACE.toMillis());
    stderr.join(GRACE.toMillis());
    writer.join(GRACE.toMillis());
    if (inputFailure.isPresent()) {
      throw new SandboxException(
          "the submission's files could not be read: " + inputFailure.get().getMessage(),
          inputFailure.get());
    }
    Ending.How how = flooded ? Ending.How.FLOOD : ended ? Ending.How.EXIT : Ending.How.TIME;
    return new Ending(how, code);
  }

  /** Not {@link Process#destroyForcibly}, which throws away what was printed. */
  private void kill() {
    process.toHandle().destroyForcibly();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "grader-bubblewrap");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void write(Contents input) {
    try (OutputStream pipe =
        new BufferedOutputStream(new Pipe(process.getOutputStream()), BUFFER)) {
      input.writeTo(pipe);
    } catch (ReaderGone e) {
      LOG.debug("not everything was read", e);
    } catch (IOException e) {
      inputFailure = Optional.of(e);
      kill();
    }
  }

  private void read(InputStream from, boolean errors) {
    byte[] bytes = new byte[BUFFER];
    try {
      for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
        if (errors) {
          capture.stderr(bytes, count);
        } else {
          capture.stdout(bytes, count);
        }
        if (capture.flooded()) {
          flooded = true;
          kill();
          return;
        }
      }
    } catch (IOException e) {
      LOG.debug("the output ended early", e);
    }
  }

  /**
   * What to start.
   *
   * @param argv an absolute path and arguments
   * @param environment all it is told
   * @param folder its working directory
   * @param children who is told, to be able to kill it
   * @param orphans kills what may outlive it where it was killed
   */
  record Start(
      List<String> argv,
      Map<String, String> environment,
      Path folder,
      Children children,
      Runnable orphans) {
    /** Starts what takes all it started along. */
    Start(List<String> argv, Map<String, String> environment, Path folder, Children children) {
      this(argv, environment, folder, children, () -> {});
    }

    Start {
      argv = List.copyOf(argv);
      environment = Map.copyOf(environment);
    }
  }

  /**
   * How it ended.
   *
   * @param code exit code, 128 + n for a signal; of no meaning where we killed it
   */
  record Ending(How how, int code) {
    /** What ended it. */
    enum How {
      EXIT,
      TIME,
      FLOOD
    }
  }

  /** Tells a reader that went away from files that cannot be read. */
  private static final class Pipe extends OutputStream {
    private final OutputStream out;

    Pipe(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new ReaderGone(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw new ReaderGone(e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        LOG.debug("nobody reads any more", e);
      }
    }
  }

  /** The process reads no more, which is its own affair. */
  private static final class ReaderGone extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderGone(IOException cause) {
      super(cause);
    }
  }
}
