package dev.grader.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How another process tells the one that leads a batch to call it off: a file in its folder, as the
 * queue beside it belongs to that one alone.
 *
 * @param file there as long as nobody has done it
 */
public record CancelRequest(Path file) {

  /** Asks for it; asking twice is asking once. */
  public void make() throws IOException {
    WholeFile.replace(file, new byte[0]);
  }

  /** Returns whether somebody asked and it was not done yet. */
  public boolean isThere() {
    return Files.exists(file);
  }

  /** It was done, or nobody is there to do it. */
  public void over() throws IOException {
    Files.deleteIfExists(file);
  }
}
