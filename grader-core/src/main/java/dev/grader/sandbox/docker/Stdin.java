package dev.grader.sandbox.docker;

import dev.grader.sandbox.Contents;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;

/** Files on their way into a container, as the bytes its first process reads. */
final class Stdin implements AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final PipedInputStream bytes = new PipedInputStream(BUFFER);
  private volatile Optional<IOException> failure = Optional.empty();

  private Stdin() {}

  /** Starts to write these files, as fast as they are read. */
  static Stdin of(Contents contents) {
    Stdin stdin = new Stdin();
    PipedOutputStream pipe = new PipedOutputStream();
    try {
      pipe.connect(stdin.bytes);
    } catch (IOException e) {
      throw new IllegalStateException("a new pipe is not connected yet", e);
    }
    Daemons.thread(() -> stdin.write(contents, pipe)).start();
    return stdin;
  }

  private void write(Contents contents, OutputStream pipe) {
    try (OutputStream out = new BufferedOutputStream(pipe, BUFFER)) {
      contents.writeTo(out);
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  InputStream bytes() {
    return bytes;
  }

  /** Returns why not everything was written: the files cannot be read, or the reader went away. */
  Optional<IOException> failure() {
    return failure;
  }

  /** Lets the writer go. */
  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
