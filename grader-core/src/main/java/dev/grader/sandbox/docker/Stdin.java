package dev.grader.sandbox.docker;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.SandboxException;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files on their way into a container, as the bytes its first process reads. */
final class Stdin implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stdin.class);
  private static final int BUFFER = 1 << 18;

  private final PipedInputStream bytes = new PipedInputStream(BUFFER);
  private final AtomicBoolean closed = new AtomicBoolean();

  private Stdin() {}

  /**
   * Starts to write these files, as fast as they are read.
   *
   * @param failed gets the reason where they cannot be read; the other side would wait for ever
   */
  static Stdin of(Contents contents, Consumer<SandboxException> failed) {
    Stdin stdin = new Stdin();
    PipedOutputStream pipe = new PipedOutputStream();
    try {
      pipe.connect(stdin.bytes);
    } catch (IOException e) {
      throw new IllegalStateException("a new pipe is not connected yet", e);
    }
    Daemons.thread(() -> stdin.write(contents, pipe, failed)).start();
    return stdin;
  }

  private void write(Contents contents, OutputStream pipe, Consumer<SandboxException> failed) {
    try (OutputStream out = new BufferedOutputStream(pipe, BUFFER)) {
      contents.writeTo(out);
    } catch (IOException e) {
      if (!closed.get() && !readerWentAway(e)) {
        failed.accept(
            new SandboxException("the submission's files could not be read: " + e.getMessage(), e));
      }
    }
  }

  /** A program may end before it has read everything. */
  private static boolean readerWentAway(IOException e) {
    return Optional.ofNullable(e.getMessage()).orElse("").matches(".*(Pipe|end dead).*");
  }

  /** Returns what docker-java's own thread reads and sends. */
  InputStream bytes() {
    return new FilterInputStream(bytes) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        // When a container goes away, that thread would print its stack trace for the user to see.
        Thread.currentThread().setUncaughtExceptionHandler(Stdin::sendingEnded);
        return super.read(buffer, offset, length);
      }
    };
  }

  private static void sendingEnded(Thread thread, Throwable reason) {
    LOG.debug("{} could not send all input; the container has gone", thread.getName(), reason);
  }

  /** Lets the writer go. */
  @Override
  public void close() throws IOException {
    closed.set(true);
    bytes.close();
  }
}
