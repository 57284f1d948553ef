package dev.grader.cli.folder;

import dev.grader.submission.files.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A temporary folder of one run with a lock beside it that the process holds as long as it lives,
 * so that the next run can tell what a killed one has left, and removes it. The lock is there
 * before the folder and goes after it: whenever a process is killed, what it leaves has one.
 */
public final class RunFolder implements AutoCloseable {
  private static final String PREFIX = "grader-run-";
  private static final String LOCK = ".lock";

  /** As temporary folders have it: nobody else looks into a candidate's files. */
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;
  private final Path file;
  private final FileChannel lock;

  private RunFolder(Path folder, Path file, FileChannel lock) {
    this.folder = folder;
    this.file = file;
    this.lock = lock;
  }

  /** Makes one below {@code parent}, after those of the dead are removed. */
  public static synchronized RunFolder in(Path parent) throws IOException {
    sweep(parent);
    while (true) {
      Path file = Files.createTempFile(parent, PREFIX, LOCK);
      FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE);
      // Somebody who sweeps may take the new lock for that of a dead one.
      if (lock.tryLock() != null && Files.exists(file)) {
        return new RunFolder(Files.createDirectory(folderOf(file), OWNER_ONLY), file, lock);
      }
      lock.close();
    }
  }

  private static Path folderOf(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  /** What cannot be removed keeps its lock, so that the next run tries again. */
  private static void remove(Path file) throws IOException {
    if (PrivateFolder.remove(folderOf(file))) {
      Files.deleteIfExists(file);
    }
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
      for (Path file : left) {
        removeWhatADeadOneLeft(file);
      }
    }
  }

  private static void removeWhatADeadOneLeft(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        remove(file);
      }
    } catch (IOException | OverlappingFileLockException inUseOrAnothers) {
      // it stays
    }
  }

  /** Returns the folder. */
  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    try (lock) {
      remove(file);
    } catch (IOException leftToTheNext) {
      // the next run removes it
    }
  }
}
