package dev.grader.sandbox;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The files that go into a sandbox: one uncompressed tar with entries below {@code submission/} and
 * {@code input/}.
 */
@FunctionalInterface
public interface Contents {
  /**
   * Writes the whole tar; may be called many times, from several threads, and writes the same bytes
   * each time.
   */
  void writeTo(OutputStream tar) throws IOException;
}
