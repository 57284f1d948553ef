package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.PinnedTools;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the folders with the pinned tools, one for each Python of the host. */
final class ToolFolders {
  /** Changes when what is made here changes, so that older folders are not taken. */
  private static final String RECIPE = "1";

  private static final Duration LIMIT = Duration.ofMinutes(5);
  /** Whatever the umask of this process is. */
  private static final List<String> READABLE = List.of("/bin/chmod", "-R", "a+rX,go-w", ".");

  private static final Map<String, String> ETC = Map.of(
      "passwd", "candidate:x:65532:65532::/tmp:/usr/sbin/nologin\n",
      "group", "candidate:x:65532:\n",
      "hosts", "127.0.0.1 localhost\n::1 localhost\n",
      "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");

  private final Host host;
  private final CacheFolder cache;
  private final PinnedTools tools = PinnedTools.read();

  ToolFolders(BubblewrapSettings settings) {
    this.host = new Host(settings.environment());
    this.cache = new CacheFolder(settings.folder().resolve("tools"));
  }

  /** Returns the versions of the pinned tools by name. */
  Map<String, String> versions() {
    return tools.versions();
  }

  /** Returns the folder for that Python, made if it is not there or not whole. */
  ToolFolder provide(HostPython python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    ToolFolder folder = find(python);
    if (!folder.isWhole()) {
      progress.accept("installing the pinned tools for Python " + python.full() + " ("
          + python.executable() + "); this is done once");
      cache.make(
          folder.folder().getFileName().toString(), made -> fill(new ToolFolder(python, made)));
    }
    return folder;
  }

  /** Returns the folder for that Python, whether or not it is there. */
  ToolFolder find(HostPython python) {
    String name = python.version() + "-"
        + tools.fingerprint(List.of(RECIPE, python.full(), python.executable().toString()));
    return new ToolFolder(python, cache.place(name));
  }

  private void fill(ToolFolder made) throws IOException, SandboxException, InterruptedException {
    try (CacheFolder.Scratch scratch = cache.scratch()) {
      Path lock = Files.writeString(scratch.folder().resolve("tools.lock"), tools.lock());
      Pip pip = Pip.open(host, made.python(), scratch.folder(), made.venv());
      pip.install(lock);
      pip.leave();
    }
    for (Map.Entry<String, String> file : ETC.entrySet()) {
      Files.createDirectories(made.etc());
      Files.writeString(made.etc().resolve(file.getKey()), file.getValue());
    }
    Files.createDirectories(made.lib());
    for (Map.Entry<String, byte[]> script : tools.scripts().entrySet()) {
      Files.write(made.lib().resolve(script.getKey()), script.getValue());
    }
    host.require("compiling our scripts", made.lib(), LIMIT, compile(made));
    host.require("opening the tools for reading", made.folder(), LIMIT, READABLE);
  }

  /**
   * Bytecode that is never checked against its source, because a read-only one cannot be renewed.
   */
  private static List<String> compile(ToolFolder made) {
    return List.of(
        made.venv().resolve("bin/python").toString(),
        "-I",
        "-m",
        "compileall",
        "-q",
        "--invalidation-mode",
        "unchecked-hash",
        made.lib().toString());
  }
}
