package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Output;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The container that the commands share which only read: no candidate code ever runs in it. Its
 * first process has unpacked the files and sleeps; the commands are started beside it.
 */
final class StaticContainer {
  private static final Duration READY = Duration.ofSeconds(90);
  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final int KILLED = 137;

  private final Engine engine;
  private final String name;
  private final Limits limits;
  private volatile boolean broken;

  private StaticContainer(Engine engine, String name, Limits limits) {
    this.engine = engine;
    this.name = name;
    this.limits = limits;
  }

  /** Starts the container that was created under that name and waits until it has the files. */
  static StaticContainer start(Engine engine, String name, Contents contents, Limits limits)
      throws SandboxException, InterruptedException {
    AttachedContainer container =
        AttachedContainer.start(engine, name, contents, new OutputCapture(1 << 12));
    Output first = container.awaitFirstOutput(READY);
    if (!first.stdout().startsWith("ready")) {
      throw new SandboxException("the container for the tools did not get ready"
          + " (the files could not be unpacked, or the engine is overloaded): "
          + first.stderr().strip());
    }
    return new StaticContainer(engine, name, limits);
  }

  /** Runs one command beside others. */
  Outcome run(Command command) throws SandboxException, InterruptedException {
    OutputCapture capture = new OutputCapture(limits.outputBytes());
    FrameSink sink = new FrameSink(capture);
    long deadline = System.nanoTime() + command.limit().toNanos();
    try {
      String exec = exec(command, sink);
      Optional<FrameSink.End> end = sink.awaitEnd(command.limit().plus(GRACE));
      if (end.isEmpty() || end.get() == FrameSink.End.FLOOD) {
        broken = true; // nothing but its end stops what still runs in it
        engine.ask("look at a tool", docker -> docker.inspectExecCmd(exec).exec()); // if it hangs
        return end.isEmpty()
            ? Outcome.LimitHit.time(command.limit(), capture.output())
            : Outcome.LimitHit.output(capture);
      }
      int code = exitCode(exec);
      if (code != KILLED) {
        return new Outcome.Exited(code, capture.output());
      }
      return System.nanoTime() >= deadline
          ? Outcome.LimitHit.time(command.limit(), capture.output())
          : Outcome.LimitHit.memory(limits, capture.output());
    } finally {
      sink.close();
    }
  }

  /** The engine cannot kill an exec, so each is started by {@code timeout}, which can. */
  private String exec(Command command, FrameSink sink)
      throws SandboxException, InterruptedException {
    List<String> argv = new ArrayList<>();
    argv.addAll(List.of("timeout", "-s", "KILL", seconds(command.limit())));
    argv.addAll(command.argv());
    String exec = engine
        .ask(
            "run a tool",
            docker -> docker
                .execCreateCmd(name)
                .withCmd(argv.toArray(String[]::new))
                .withWorkingDir(Layout.SUBMISSION)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .exec())
        .getId();
    engine.ask("run a tool", docker -> docker.execStartCmd(exec).exec(sink));
    return exec;
  }

  private static String seconds(Duration limit) {
    return String.format(Locale.ROOT, "%.3f", limit.toMillis() / 1000.0);
  }

  /** The output may end a moment before the engine knows the exit code. */
  private int exitCode(String exec) throws SandboxException, InterruptedException {
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (true) {
      Long code = engine
          .ask("ask for an exit code", docker -> docker.inspectExecCmd(exec).exec())
          .getExitCodeLong();
      if (code != null) {
        return code.intValue();
      }
      if (System.nanoTime() > deadline) {
        throw new SandboxException("the engine does not tell the exit code of a tool");
      }
      Thread.sleep(5);
    }
  }

  /**
   * Returns true from when it was given up; commands that ran in it are to be run again elsewhere.
   */
  boolean isBroken() {
    return broken;
  }

  String name() {
    return name;
  }
}
