package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs bwrap once, and returns when nothing of it is alive any more. */
final class SandboxedRun {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxedRun.class);
  /**
   * Opens the status file and the filter, walks through the doors of control groups, becomes the
   * program.
   */
  private static final String ENTER = "umask 022; exec 3>\"$1\" 4<\"$2\"; shift 2;"
      + " while [ \"$1\" != -- ]; do echo 0 >\"$1\" || exit 125; shift; done; shift;"
      + " ulimit -c 0; ulimit -n 4096 2>/dev/null; exec \"$@\"";

  private static final Map<String, String> ENVIRONMENT = Map.of("PATH", SearchPath.USUAL);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScratchFiles files;
  private final Path filter;

  /**
   * Creates it.
   *
   * @param filter the file that bwrap finds on descriptor 4
   */
  SandboxedRun(ScratchFiles files, Path filter) {
    this.files = files;
    this.filter = filter;
  }

  /**
   * Runs it.
   *
   * @param doors files of control groups to enter
   * @param bwrap its argv
   */
  Ending run(List<Path> doors, List<String> bwrap, Input input)
      throws SandboxException, InterruptedException {
    Path status = files.fresh();
    try {
      ChildProcess.Ending ending;
      try {
        ending = ChildProcess.run(
            new ChildProcess.Start(
                argv(status, doors, bwrap),
                ENVIRONMENT,
                Path.of("/"),
                input.children(),
                () -> killOrphans(status, doors)),
            input.contents(),
            input.limit(),
            input.capture());
      } finally {
        awaitEnd(status);
      }
      return new Ending(ending.how(), ending.code(), number(status, "exit-code").isPresent());
    } finally {
      files.remove(status);
    }
  }

  private List<String> argv(Path status, List<Path> doors, List<String> bwrap) {
    List<String> argv = new ArrayList<>(
        List.of("/bin/sh", "-c", ENTER, "sh", status.toString(), filter.toString()));
    doors.forEach(door -> argv.add(door.toString()));
    argv.add("--");
    argv.addAll(bwrap);
    return argv;
  }

  /**
   * Kills all in the namespace by its first process, and who went through the doors: bwrap's own
   * way of ending them with itself begins some moments after they do.
   */
  private static void killOrphans(Path status, List<Path> doors) {
    number(status, "child-pid")
        .flatMap(ProcessHandle::of)
        .ifPresent(ProcessHandle::destroyForcibly);
    for (Path door : doors) {
      try {
        ControlGroup.kill(door);
      } catch (IOException e) {
        LOG.debug("{} cannot be read", door, e);
      }
    }
  }

  /** The first process of a process namespace ends last; the kernel kills all others before. */
  private static void awaitEnd(Path status) throws SandboxException {
    Optional<Long> first = number(status, "child-pid");
    if (first.isEmpty()) {
      return;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isAlive(first.get())) {
      if (System.nanoTime() > deadline) {
        throw new SandboxException(
            "the processes of a sandbox do not end; the kernel holds process " + first.get());
      }
      Pause.briefly();
    }
  }

  private static boolean isAlive(long process) {
    try {
      String line = Files.readString(Path.of("/proc/" + process + "/stat"));
      return !line.substring(line.lastIndexOf(')') + 1).startsWith(" Z");
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Long> number(Path status, String name) {
    try {
      return Pattern.compile("\"" + name + "\": (\\d+)")
          .matcher(Files.readString(status))
          .results()
          .map((MatchResult result) -> Long.parseLong(result.group(1)))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * What goes in and where the output goes.
   *
   * @param limit wall-clock time
   */
  record Input(Contents contents, Duration limit, OutputCapture capture, Children children) {}

  /**
   * How it ended.
   *
   * @param code exit code of the program, 128 + n for a signal
   * @param ranToItsEnd true where the program was started and ended by itself
   */
  record Ending(ChildProcess.Ending.How how, int code, boolean ranToItsEnd) {}
}
