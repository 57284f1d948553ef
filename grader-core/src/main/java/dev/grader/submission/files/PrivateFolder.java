package dev.grader.submission.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that only this user may enter; gone with all it holds when closed.
 *
 * @param path exists until {@link #close()}
 */
public record PrivateFolder(Path path) implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

  /** Makes one below {@code parent}, which is made too. */
  public static PrivateFolder in(Path parent) throws DiskException {
    try {
      Files.createDirectories(parent);
      return new PrivateFolder(Files.createTempDirectory(parent, "grader-fetch-"));
    } catch (IOException e) {
      throw new DiskException(parent, e);
    }
  }

  /** Returns the bytes of all files in it; what vanishes meanwhile counts nothing. */
  public long bytes() {
    try (Stream<Path> files = Files.walk(path)) {
      return files.mapToLong(PrivateFolder::size).sum();
    } catch (IOException | UncheckedIOException vanished) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException vanished) {
      return 0;
    }
  }

  /** Deletes it; what cannot be deleted is logged. */
  @Override
  public void close() {
    for (int attempt = 1; Files.exists(path) && attempt <= 3; attempt++) {
      try (Stream<Path> files = Files.walk(path)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      } catch (NoSuchFileException gone) {
        // somebody else deleted it, which is what we want
      } catch (IOException | UncheckedIOException e) {
        LOG.debug("attempt {} to delete {}", attempt, path, e);
      }
    }
    if (Files.exists(path)) {
      LOG.warn("could not delete the temporary folder {}", path);
    }
  }
}
