package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Environment;
import dev.grader.sandbox.HostNetwork;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.InstallationNotes;
import dev.grader.sandbox.Installer;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The installed dependencies. They lie in one folder of the cache, which is writable only in a
 * sandbox that holds a list of requirements and nothing of a candidate; candidate code sees its own
 * environment alone, read-only.
 */
final class DependencyStore {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int KEEP = 1 << 16;
  private static final String STORE = "/packages";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final BubblewrapSettings settings;
  private final Bwrap bwrap;
  private final SandboxedRun run;

  DependencyStore(BubblewrapSettings settings, Bwrap bwrap, SandboxedRun run) {
    this.settings = settings;
    this.bwrap = bwrap;
    this.run = run;
  }

  /** Returns the folder of that environment. */
  Path folder(Environment environment) throws SandboxException {
    if (!ID.matcher(environment.id()).matches()) {
      throw new IllegalArgumentException("not an environment of bubblewrap's: " + environment.id());
    }
    Path folder = place(environment);
    if (!Files.isDirectory(folder)) {
      throw new SandboxException(
          "the installed dependencies are gone from the cache: " + folder + "; grade again");
    }
    return folder;
  }

  /** Installs them, or finds them installed; at once where the same was asked before. */
  Installation install(ToolFolder tools, List<String> requirements, Children children)
      throws SandboxException, InterruptedException {
    InstallationNotes notes =
        new InstallationNotes(store().resolve("notes"), tools.python().full());
    Optional<Environment> known =
        notes.find(requirements).filter(environment -> Files.isDirectory(place(environment)));
    if (known.isPresent()) {
      return Installation.Installed.whole(known.get());
    }
    Installation installation = resolve(tools, requirements, children);
    if (installation instanceof Installation.Installed installed
        && installed.leftOut().isEmpty()) {
      notes.remember(requirements, installed.environment());
    }
    return installation;
  }

  private Installation resolve(ToolFolder tools, List<String> requirements, Children children)
      throws SandboxException, InterruptedException {
    makeStore();
    OutputCapture capture = new OutputCapture(KEEP);
    List<String> argv = BwrapArguments.installing(
        bwrap, tools, Map.of(store(), STORE), Boot.argv(Installer.argv(STORE)));
    SandboxedRun.Ending ending = run.run(
        List.of(),
        argv,
        new SandboxedRun.Input(
            Installer.input(requirements, HostNetwork.of(settings.environment())),
            LIMIT,
            capture,
            children));
    String answer = capture.output().stdout().strip();
    if (!ending.ranToItsEnd() || ending.code() != 0 || answer.isEmpty()) {
      throw new SandboxException("dependencies could not be installed: " + ending.how() + " "
          + ending.code() + ", " + capture.output().stderr().strip());
    }
    return Installer.read(answer);
  }

  private Path place(Environment environment) {
    return store().resolve("environments").resolve(environment.id());
  }

  private Path store() {
    return settings.folder().resolve("packages");
  }

  private void makeStore() throws SandboxException {
    try {
      Files.createDirectories(store());
    } catch (IOException e) {
      throw new SandboxException(
          "the cache folder " + store() + " cannot be made: " + e.getMessage()
              + "; make it writable or choose another",
          e);
    }
  }
}
