package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Output;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Limits of the old kind, for users who may make no control group: set by {@code prlimit} inside
 * the sandbox, each process for itself.
 */
final class ProcessLimits implements Enclosures {
  /** From util-linux, which Debian cannot be without. */
  static final String PROGRAM = "/usr/bin/prlimit";

  @Override
  public Enclosure open(Limits limits) {
    return new Enclosed(limits);
  }

  @Override
  public List<String> weaknesses() {
    return List.of(
        "memory is limited for each process alone, not for all together, and processors are not"
            + " limited, because this user may make no control group");
  }

  @Override
  public void sweep() {
    // the kernel keeps nothing of such limits
  }

  private record Enclosed(Limits limits) implements Enclosure {
    @Override
    public List<Path> doors() {
      return List.of();
    }

    @Override
    public List<String> prelude() {
      return List.of(
          PROGRAM,
          "--as=" + limits.memoryBytes(),
          "--nproc=" + limits.processes(),
          "--fsize=" + limits.diskBytes(),
          "--");
    }

    /**
     * Python says so when it is refused memory; what the code prints changes only its own verdict.
     */
    @Override
    public boolean ranOutOfMemory(int code, Output output) {
      String last = output.stderr().strip().replaceAll("(?s).*\n", "");
      return code != 0
          && (last.startsWith("MemoryError") || last.contains("Cannot allocate memory"));
    }

    @Override
    public boolean ranOutOfProcesses(int code, Output output) {
      String text = output.stderr().toLowerCase(Locale.ROOT);
      return code != 0
          && (text.contains("resource temporarily unavailable")
              || text.contains("can't start new thread"));
    }

    @Override
    public void close() {
      // ends with its processes
    }
  }
}
