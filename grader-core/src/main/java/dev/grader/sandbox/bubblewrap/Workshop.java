package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this host offers, found out once.
 *
 * @param pythons newest first
 */
record Workshop(
    Bwrap bwrap,
    List<HostPython> pythons,
    Enclosures enclosures,
    SandboxedRun run,
    DependencyStore dependencies) {
  private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  /** Looks around, and sweeps what a killed grader has left. */
  static Workshop open(BubblewrapSettings settings) throws SandboxException, InterruptedException {
    ScratchFiles files = new ScratchFiles(settings);
    files.sweep();
    Optional<Path> filter = filter(settings);
    SandboxedRun run = new SandboxedRun(files, filter.orElse(Path.of("/dev/null")));
    List<HostPython> pythons = new HostPythons(settings).find();
    Bwrap bwrap = new BwrapFinder(settings, run, filter.isPresent()).find(pythons.get(0));
    Enclosures enclosures = chooseEnclosures();
    enclosures.sweep();
    DependencyStore dependencies = new DependencyStore(settings, bwrap, run);
    return new Workshop(bwrap, pythons, enclosures, run, dependencies);
  }

  private static Enclosures chooseEnclosures() throws SandboxException {
    Optional<ControlGroups> groups = ControlGroups.find(GROUPS, ownGroups());
    if (groups.isPresent()) {
      return groups.get();
    }
    if (!Files.isExecutable(Path.of(ProcessLimits.PROGRAM))) {
      throw new SandboxException("this user may make no control group, and " + ProcessLimits.PROGRAM
          + ", which sets limits otherwise, is not there (on Debian and Ubuntu: apt install"
          + " util-linux)");
    }
    return new ProcessLimits();
  }

  private static Optional<Path> filter(BubblewrapSettings settings) throws SandboxException {
    Optional<SystemCallFilter> filter = SystemCallFilter.of(System.getProperty("os.arch"));
    return filter.isEmpty()
        ? Optional.empty()
        : Optional.of(new CacheFolder(settings.folder().resolve("filter"))
            .file("calls.bpf", filter.get().program()));
  }

  private static String ownGroups() {
    try {
      return Files.readString(Path.of("/proc/self/cgroup"));
    } catch (IOException e) {
      LOG.debug("this process is in no control group", e);
      return "";
    }
  }

  /** Returns the Python of that version. */
  HostPython python(String version) throws SandboxException {
    return pythons.stream()
        .filter(python -> python.version().equals(version))
        .findFirst()
        .orElseThrow(() -> new SandboxException("Python " + version + " is not on PATH; there is "
            + String.join(", ", pythons.stream().map(HostPython::version).toList())));
  }

  /** Returns sentences for the report: what is weaker here than in a container. */
  List<String> weaknesses() {
    List<String> weaknesses = new ArrayList<>();
    weaknesses.add("candidate code shares the host's kernel");
    if (!bwrap.filtered()) {
      weaknesses.add("no system calls are filtered (no seccomp)");
    }
    weaknesses.add("Python and the system's libraries are this host's, not those of a pinned image,"
        + " and candidate code can read them");
    if (bwrap.way() == Bwrap.Way.MAPPED) {
      weaknesses.add(
          "outside of its namespaces, candidate code would be the user who runs the" + " grader");
    }
    weaknesses.addAll(enclosures.weaknesses());
    return List.copyOf(weaknesses);
  }
}
