package dev.grader.sandbox.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Output;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A container whose first process gets files on its standard input and whose output we take. */
final class AttachedContainer {
  /** What the engine may need to tell us of an end that has come. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(AttachedContainer.class);

  private final Engine engine;
  private final String id;
  private final FrameSink sink;
  private final Stdin stdin;

  private AttachedContainer(Engine engine, String id, FrameSink sink, Stdin stdin) {
    this.engine = engine;
    this.id = id;
    this.sink = sink;
    this.stdin = stdin;
  }

  /** Starts a container that was created; the caller removes it, whatever happens here. */
  static AttachedContainer start(Engine engine, String id, Contents contents, FrameSink sink)
      throws SandboxException, InterruptedException {
    AttachedContainer container =
        new AttachedContainer(engine, id, sink, Stdin.of(contents, sink::onError));
    boolean started = false;
    try {
      container.attachAndStart();
      started = true;
      return container;
    } finally {
      if (!started) {
        container.closeStreams();
      }
    }
  }

  private void attachAndStart() throws SandboxException, InterruptedException {
    engine.ask(
        "attach to a container",
        docker -> docker
            .attachContainerCmd(id)
            .withStdIn(stdin.bytes())
            .withStdOut(true)
            .withStdErr(true)
            .withFollowStream(true)
            .exec(sink));
    sink.awaitStart();
    engine.ask("start a container", docker -> docker.startContainerCmd(id).exec());
  }

  /** Waits for the end by itself, and kills at the time limit and at a flood of output. */
  Ending await(Duration limit) throws SandboxException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      Optional<FrameSink.End> end = sink.awaitEnd(limit);
      if (end.isPresent() && end.get() == FrameSink.End.CLOSED) {
        return ended(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      }
      kill();
      if (end.isEmpty()) {
        sink.awaitEnd(GRACE);
      }
      return new Ending(end.isEmpty() ? Ending.How.TIME : Ending.How.FLOOD, -1, output());
    } finally {
      closeStreams();
    }
  }

  /**
   * The output has ended; the process, which may have closed it early, gets the rest of its time.
   */
  private Ending ended(Duration left) throws SandboxException, InterruptedException {
    Optional<Integer> code = exitCode(left.plusSeconds(1));
    if (code.isEmpty()) {
      kill();
      return new Ending(Ending.How.TIME, -1, output());
    }
    boolean memory = code.get() != 0 && ranOutOfMemory();
    if (!memory && code.get() == KilledFromOutside.CODE && KilledFromOutside.is(engine, id)) {
      throw new SandboxException(
          "a container was killed by another client of the engine before its command had ended");
    }
    return new Ending(memory ? Ending.How.MEMORY : Ending.How.EXIT, code.get(), output());
  }

  private Optional<Integer> exitCode(Duration limit) throws SandboxException, InterruptedException {
    try (WaitContainerResultCallback wait = new WaitContainerResultCallback()) {
      engine.ask("wait for a container", docker -> docker.waitContainerCmd(id).exec(wait));
      if (!wait.awaitCompletion(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
      return Optional.of(wait.awaitStatusCode());
    } catch (IOException | RuntimeException e) {
      throw Engine.failure("wait for a container", e);
    }
  }

  /** Returns true where the engine had to kill something in it for want of memory. */
  boolean ranOutOfMemory() throws SandboxException, InterruptedException {
    InspectContainerResponse container = engine.ask(
        "inspect a container", docker -> docker.inspectContainerCmd(id).exec());
    return Boolean.TRUE.equals(container.getState().getOOMKilled());
  }

  /**
   * Kills everything in it at once.
   *
   * @throws SandboxException where the engine does not do it: whether a limit was hit is not known
   */
  private void kill() throws SandboxException, InterruptedException {
    try {
      engine.ask("kill a container", docker -> docker.killContainerCmd(id).exec());
    } catch (SandboxException e) {
      if (!(e.getCause() instanceof ConflictException
          || e.getCause() instanceof NotFoundException)) {
        throw e;
      }
      LOG.debug("{} had ended already", id);
    }
  }

  /** Lets go of the streams; the container goes on. */
  void closeStreams() {
    sink.close();
    try {
      stdin.close();
    } catch (IOException e) {
      LOG.debug("closing the input of {}", id, e);
    }
  }

  /** Returns true where its output has ended or its connection broke. */
  boolean hasEnded() {
    return sink.hasEnded();
  }

  private Output output() {
    return sink.capture().output();
  }

  /**
   * How it ended.
   *
   * @param code exit code; -1 where it was killed by us
   */
  record Ending(How how, int code, Output output) {
    private static final int LAST_WORDS = 1500;

    /** Returns how it ended and the end of what it printed, for a message. */
    String lastWords() {
      String all = (output.stderr().strip() + "\n" + output.stdout().strip()).strip();
      String last = all.substring(Math.max(0, all.length() - LAST_WORDS));
      return (how == How.EXIT
              ? "exit code " + code
              : how.toString().toLowerCase(Locale.ROOT) + " limit")
          + (last.isEmpty() ? ", nothing was printed" : ", the last it printed: " + last);
    }

    /** What ended it. */
    enum How {
      EXIT,
      MEMORY,
      TIME,
      FLOOD
    }
  }
}
