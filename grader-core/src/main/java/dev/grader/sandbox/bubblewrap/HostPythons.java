package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TarArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for Python on PATH: {@code python3} first, then each version by its name. */
final class HostPythons {
  private static final Logger LOG = LoggerFactory.getLogger(HostPythons.class);
  /** The pinned tools run on this one and newer. */
  private static final int OLDEST = 11;

  private static final int NEWEST = 19;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String QUESTION = "import os, sys; print(sys.version_info[0],"
      + " sys.version_info[1], '%d.%d.%d' % sys.version_info[:3],"
      + " os.path.realpath(getattr(sys, '_base_executable', '') or sys.executable),"
      + " os.path.realpath(sys.base_prefix), os.path.realpath(sys.base_exec_prefix), sep='\\n')";

  private final BubblewrapSettings settings;

  HostPythons(BubblewrapSettings settings) {
    this.settings = settings;
  }

  /** Returns the first of each version on PATH, newest version first. */
  List<HostPython> find() throws SandboxException, InterruptedException {
    Map<Integer, HostPython> found = new TreeMap<>(Comparator.reverseOrder());
    for (Path program : programs()) {
      Optional<HostPython> python = ask(program);
      python.ifPresent(one -> found.putIfAbsent(one.minor(), one));
    }
    if (found.isEmpty()) {
      throw new SandboxException("no Python 3." + OLDEST + " or newer is on PATH, which the"
          + " bubblewrap sandbox needs (on Debian and Ubuntu: apt install python3)");
    }
    return List.copyOf(found.values());
  }

  /** Each file once, whatever its links are called. */
  private Set<Path> programs() {
    Set<Path> programs = new LinkedHashSet<>();
    Stream.concat(
            Stream.of("python3"),
            IntStream.rangeClosed(OLDEST, NEWEST).mapToObj(minor -> "python3." + minor))
        .flatMap(name -> SearchPath.all(settings.variable("PATH"), name).stream())
        .forEach(programs::add);
    return programs;
  }

  private Optional<HostPython> ask(Path program) throws InterruptedException {
    OutputCapture capture = new OutputCapture(1 << 14);
    ChildProcess.Start start = new ChildProcess.Start(
        List.of(program.toString(), "-I", "-S", "-c", QUESTION),
        settings.environment(),
        Path.of("/"),
        new Children());
    try {
      ChildProcess.Ending ending = ChildProcess.run(start, TarArchive.of(Map.of()), LIMIT, capture);
      return ending.code() == 0 ? read(capture.output().stdout()) : Optional.empty();
    } catch (SandboxException | IOException e) {
      LOG.debug("{} is not a Python that can be used", program, e);
      return Optional.empty();
    }
  }

  private static Optional<HostPython> read(String answer) throws IOException {
    List<String> lines = answer.lines().toList();
    if (lines.size() != 6 || !lines.get(0).equals("3")) {
      return Optional.empty();
    }
    int minor = Integer.parseInt(lines.get(1));
    Path executable = Path.of(lines.get(3)).toRealPath();
    List<Path> folders = new ArrayList<>();
    for (String prefix : lines.subList(4, 6)) {
      Path folder = Path.of(prefix);
      if (!folder.startsWith("/usr") && !folders.contains(folder)) {
        folders.add(folder);
      }
    }
    if (!executable.startsWith("/usr") && folders.stream().noneMatch(executable::startsWith)) {
      return Optional.empty();
    }
    return minor >= OLDEST && folders.stream().allMatch(HostPythons::holdsPythonOnly)
        ? Optional.of(new HostPython("3." + minor, lines.get(2), executable, folders))
        : Optional.empty();
  }

  /** A prefix such as {@code /} or a home folder would show the host to candidate code. */
  private static boolean holdsPythonOnly(Path prefix) {
    return prefix.getNameCount() >= 2
        && Files.isDirectory(prefix.resolve("lib"))
        && !Files.exists(prefix.resolve(".bashrc"))
        && !Files.exists(prefix.resolve(".profile"));
  }
}
