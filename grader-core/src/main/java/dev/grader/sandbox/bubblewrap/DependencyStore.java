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
import java.util.List;
import java.util.Map;

/**
 * The installed dependencies. They lie in one folder of the cache, which is writable only in a
 * sandbox that holds a list of requirements and nothing of a candidate; candidate code sees its own
 * environment alone, read-only.
 */
final class DependencyStore {
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
    return new InstallationNotes(store().resolve("notes"), tools.python().full())
        .install(
            requirements,
            environment -> Files.isDirectory(place(environment)),
            lines -> resolve(tools, lines, children));
  }

  private Installation resolve(ToolFolder tools, List<String> requirements, Children children)
      throws SandboxException, InterruptedException {
    makeStore();
    OutputCapture capture = new OutputCapture(Installer.ANSWER_BYTES);
    List<String> argv = BwrapArguments.installing(
        bwrap, tools, Map.of(store(), Installer.STORE), Boot.argv(Installer.argv()));
    SandboxedRun.Ending ending = run.run(
        List.of(),
        argv,
        new SandboxedRun.Input(
            Installer.input(requirements, HostNetwork.of(settings.environment())),
            Installer.LIMIT,
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
