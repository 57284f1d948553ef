package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new virtual environment and a pip that installs into it. A fresh Debian or Ubuntu has Python
 * without pip and without what makes one, so there are three ways: Python's own, a pip that is
 * there, and Debian's package of pip, fetched and unpacked without installing it, which needs no
 * root.
 */
final class Pip {
  private static final Logger LOG = LoggerFactory.getLogger(Pip.class);
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String PACKAGE = "python3-pip-whl";

  private final Host host;
  private final Path venv;
  private final List<String> command;

  private Pip(Host host, Path venv, List<String> command) {
    this.host = host;
    this.venv = venv;
    this.command = List.copyOf(command);
  }

  /**
   * Makes the environment.
   *
   * @param scratch an empty folder for what is needed on the way
   * @param venv a folder that is not there yet
   */
  static Pip open(Host host, HostPython python, Path scratch, Path venv)
      throws SandboxException, InterruptedException {
    host.require(
        "making a virtual environment",
        scratch,
        LIMIT,
        List.of(
            python.executable().toString(), "-I", "-m", "venv", "--without-pip", venv.toString()));
    String inside = venv.resolve("bin/python").toString();
    List<String> own = List.of(inside, "-I", "-m", "pip");
    if (host.run(scratch, LIMIT, List.of(inside, "-I", "-m", "ensurepip")).code() == 0) {
      return new Pip(host, venv, own);
    }
    List<String> there = List.of(python.executable().toString(), "-m", "pip", "--python", inside);
    if (host.run(scratch, LIMIT, with(there, "--version")).code() == 0) {
      return new Pip(host, venv, there);
    }
    List<String> debian = List.of(inside, "-I", debianWheel(host, python, scratch) + "/pip");
    return new Pip(host, venv, debian);
  }

  private static Path debianWheel(Host host, HostPython python, Path scratch)
      throws SandboxException, InterruptedException {
    try {
      host.require(
          "fetching " + PACKAGE, scratch, LIMIT, List.of("/usr/bin/apt-get", "download", PACKAGE));
      Path archive = only(scratch, ".deb");
      Path unpacked = scratch.resolve("unpacked");
      host.require(
          "unpacking " + PACKAGE,
          scratch,
          LIMIT,
          List.of("/usr/bin/dpkg-deb", "-x", archive.toString(), unpacked.toString()));
      return only(unpacked.resolve("usr/share/python-wheels"), ".whl");
    } catch (SandboxException | IOException e) {
      LOG.debug("no pip from Debian either", e);
      throw new SandboxException("Python " + python.full() + " (" + python.executable()
          + ") has neither pip nor ensurepip, so the tools cannot be installed for it; on Debian"
          + " and Ubuntu: apt install python3-venv");
    }
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> found = files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .findFirst();
      return found.orElseThrow(() -> new IOException("no *" + ending + " in " + folder));
    }
  }

  /**
   * Installs what a lock file names, by its hashes.
   *
   * @param more further options of pip
   */
  void install(Path lock, String... more) throws SandboxException, InterruptedException {
    List<String> argv = with(
        command,
        "install",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
        "--no-deps",
        "--only-binary",
        ":all:",
        "--require-hashes",
        "--requirement",
        lock.toString());
    argv.addAll(List.of(more));
    host.require(
        "installing from PyPI (behind a proxy set HTTPS_PROXY, behind a TLS-inspecting one"
            + " PIP_CERT)",
        venv,
        LIMIT,
        argv);
  }

  /** Takes pip out again: who runs the tools needs none. */
  void leave() throws SandboxException, InterruptedException {
    String inside = venv.resolve("bin/python").toString();
    host.run(
        venv,
        LIMIT,
        List.of(inside, "-I", "-m", "pip", "--quiet", "uninstall", "--yes", "pip", "setuptools"));
  }

  private static List<String> with(List<String> argv, String... more) {
    List<String> all = new ArrayList<>(argv);
    all.addAll(List.of(more));
    return all;
  }
}
