package dev.grader.cli.folder;

import dev.grader.cli.settings.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder of one run that holds a lock as long as the process lives, so that the next
 * run can tell what a killed one has left, and removes it.
 */
public final class RunFolder implements AutoCloseable {
  private static final String PREFIX = "grader-run-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private RunFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes one below {@code parent}, after those of the dead are removed. */
  public static RunFolder in(Path parent) throws IOException {
    sweep(parent);
    Path folder = Files.createTempDirectory(parent, PREFIX);
    FileChannel lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new IOException("the new folder " + folder + " is in use already");
    }
    return new RunFolder(folder, lock);
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : left) {
        if (isDead(folder)) {
          Folders.remove(folder);
        }
      }
    }
  }

  /** A folder without its lock is one that somebody makes at this moment, or another user's. */
  private static boolean isDead(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      @Nullable FileLock free = channel.tryLock();
      return free != null;
    } catch (IOException | OverlappingFileLockException inUse) {
      return false;
    }
  }

  /** Returns the folder. */
  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException closedAnyway) {
      // the folder goes next
    }
    Folders.remove(folder);
  }
}
