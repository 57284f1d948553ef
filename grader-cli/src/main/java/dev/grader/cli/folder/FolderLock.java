package dev.grader.cli.folder;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The right to do something in a folder, which one command has at a time; a process that is killed
 * does not keep it. The file stays when the right is given back: somebody else may be waiting at
 * it. Where the file system knows no locks, only the commands of one process are told apart.
 *
 * @param file that is locked
 */
public record FolderLock(Path file) {
  /** A process loses all its locks on a file when it closes the file once, so it opens it once. */
  private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

  /** Does something when nobody else has the right; must not ask for the same right again. */
  <T> T during(Callable<T> work) throws Exception {
    Semaphore here = here();
    here.acquire();
    try (FileChannel channel = open()) {
      lock(channel, true);
      return work.call();
    } finally {
      here.release();
    }
  }

  /** Does something; absent where somebody else has the right at this moment. */
  <T> Optional<T> ifFree(Callable<T> work) throws Exception {
    Semaphore here = here();
    if (!here.tryAcquire()) {
      return Optional.empty();
    }
    try (FileChannel channel = open()) {
      return lock(channel, false) ? Optional.of(work.call()) : Optional.empty();
    } finally {
      here.release();
    }
  }

  private Semaphore here() {
    return HERE.computeIfAbsent(file.toAbsolutePath().normalize(), any -> new Semaphore(1));
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean lock(FileChannel channel, boolean wait) throws InterruptedException {
    try {
      return (wait ? channel.lock() : channel.tryLock()) != null;
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException noLocksHere) {
      return true;
    }
  }
}
