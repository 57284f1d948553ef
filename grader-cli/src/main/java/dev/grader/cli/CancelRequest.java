package dev.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How another process tells the one that leads a batch to call it off: a file in its folder, as the
 * queue beside it belongs to that one alone.
 *
 * @param file there as long as nobody has done it
 */
record CancelRequest(Path file) {

  void make() throws IOException {
    StoredFile.replace(file, new byte[0]);
  }

  boolean isThere() {
    return Files.exists(file);
  }

  /** It was done, or nobody is there to do it. */
  void over() throws IOException {
    Files.deleteIfExists(file);
  }
}
