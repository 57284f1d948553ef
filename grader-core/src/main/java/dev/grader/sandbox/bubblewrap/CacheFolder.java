package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of folders that are made once and then only read. Each is made under another name and
 * renamed when it is complete, so that two graders never see half of one.
 */
final class CacheFolder {
  private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);
  private static final Pattern UNFINISHED = Pattern.compile("\\.(\\d+)-.*");

  private final Path folder;

  CacheFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns where that one is or will be. */
  Path place(String name) {
    return folder.resolve(name);
  }

  /**
   * Makes one, in the place of what may be there; where another grader was faster, takes theirs.
   */
  Path make(String name, Maker maker) throws SandboxException, InterruptedException {
    try {
      sweep();
      Path made = fresh();
      try {
        maker.fill(made);
        return publish(made, place(name));
      } finally {
        delete(made);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Writes a file whole, whatever was there. */
  Path file(String name, byte[] content) throws SandboxException {
    try (Scratch scratch = scratch()) {
      Path whole = Files.write(scratch.folder().resolve(name), content);
      return Files.move(whole, place(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private SandboxException unwritable(IOException e) {
    return new SandboxException(
        "the cache folder " + folder + " cannot be written: " + e.getMessage()
            + "; make it writable, make room, or choose another",
        e);
  }

  /** Makes a folder that is gone when it is closed. */
  Scratch scratch() throws IOException {
    return new Scratch(fresh());
  }

  private Path fresh() throws IOException {
    Files.createDirectories(folder);
    Path made = Files.createTempDirectory(folder, "." + ProcessHandle.current().pid() + "-");
    return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path publish(Path made, Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Path old = fresh();
      Files.move(target, old.resolve("broken"), StandardCopyOption.ATOMIC_MOVE);
      delete(old);
    }
    try {
      return Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.isDirectory(target)) {
        return target;
      }
      throw e;
    }
  }

  /** Removes what processes that are no more have left unfinished. */
  private void sweep() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(CacheFolder::isForgotten).forEach(CacheFolder::delete);
    }
  }

  private static boolean isForgotten(Path file) {
    Matcher name = UNFINISHED.matcher(file.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  private static void delete(Path made) {
    try {
      if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
        Files.walkFileTree(made, new Deletion());
      }
    } catch (IOException e) {
      LOG.debug("{} stays", made, e);
    }
  }

  /** Fills an empty folder. */
  interface Maker {
    /** Makes everything below it. */
    void fill(Path folder) throws IOException, SandboxException, InterruptedException;
  }

  /** A folder for a while. */
  record Scratch(Path folder) implements AutoCloseable {
    @Override
    public void close() {
      delete(folder);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem)
        throws IOException {
      if (problem != null) {
        throw problem;
      }
      Files.delete(dir);
      return FileVisitResult.CONTINUE;
    }
  }
}
