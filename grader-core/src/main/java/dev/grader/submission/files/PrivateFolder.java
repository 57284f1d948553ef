package dev.grader.submission.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  /** Removes it; what cannot be removed is logged. */
  @Override
  public void close() {
    remove(path);
  }

  /**
   * Removes a folder with all below it, and of a link the link; what cannot be removed is logged.
   * Returns whether it is gone.
   */
  public static boolean remove(Path folder) {
    for (int attempt = 1; isThere(folder) && attempt <= 3; attempt++) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      } catch (NoSuchFileException gone) {
        // somebody else deleted it, which is what we want
      } catch (IOException | UncheckedIOException e) {
        LOG.debug("attempt {} to remove {}", attempt, folder, e);
      }
    }
    boolean gone = !isThere(folder);
    if (!gone) {
      LOG.warn("could not remove the temporary folder {}", folder);
    }
    return gone;
  }

  private static boolean isThere(Path folder) {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }
}
