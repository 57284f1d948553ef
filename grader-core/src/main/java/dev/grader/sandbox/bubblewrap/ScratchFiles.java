package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small files that live as long as a command, named after this process. */
final class ScratchFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchFiles.class);
  private static final Pattern NAME = Pattern.compile("(\\d+)-.*");

  private final Path folder;

  ScratchFiles(BubblewrapSettings settings) {
    this.folder = settings.folder().resolve("run");
  }

  /** Makes an empty file. */
  Path fresh() throws SandboxException {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, ProcessHandle.current().pid() + "-", "");
    } catch (IOException e) {
      throw new SandboxException(
          "the cache folder " + folder + " cannot be written: " + e.getMessage()
              + "; make it writable or choose another",
          e);
    }
  }

  /** Removes it; never throws. */
  void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} stays", file, e);
    }
  }

  /** Removes what processes that are no more have left; never throws. */
  void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(ScratchFiles::isForgotten).forEach(this::remove);
    } catch (IOException e) {
      LOG.debug("{} cannot be swept", folder, e);
    }
  }

  private static boolean isForgotten(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }
}
