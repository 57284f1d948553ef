package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A container for one command that runs candidate code. It is started before the command is known:
 * its first process waits for argv and files, so that nothing of a candidate is in it until then.
 */
final class CandidateContainer {
  private final Containers containers;
  private static final Duration READY = Duration.ofSeconds(90);
  /** What its first process prints once it waits, before anything of a candidate is there. */
  private static final String WAITS = "ready\n";

  private final Limits limits;
  private final Optional<Environment> environment;
  private final String name = Containers.freshName();
  private final OutputCapture capture;
  private final FrameSink sink;
  private final CompletableFuture<Boolean> waits = new CompletableFuture<>();
  private final CompletableFuture<Contents> input = new CompletableFuture<>();
  private final Ahead<AttachedContainer> started;

  private CandidateContainer(
      Blueprint blueprint,
      Containers containers,
      Limits limits,
      Optional<Environment> environment) {
    this.containers = containers;
    this.limits = limits;
    this.environment = environment;
    this.capture = new OutputCapture(limits.outputBytes());
    this.sink = new FrameSink(capture, this::take);
    sink.whenEnded(why -> waits.complete(false));
    this.started = Ahead.of(() -> start(blueprint));
  }

  /** Begins to make and start one. */
  static CandidateContainer starting(
      Blueprint blueprint,
      Containers containers,
      Limits limits,
      Optional<Environment> environment) {
    return new CandidateContainer(blueprint, containers, limits, environment);
  }

  private AttachedContainer start(Blueprint blueprint)
      throws SandboxException, InterruptedException {
    containers.create(blueprint.shutIn(Blueprint.standingBy(), limits, environment), name);
    return AttachedContainer.start(blueprint.engine(), name, this::write, sink);
  }

  private void write(OutputStream out) throws IOException {
    try {
      input.get().writeTo(out);
    } catch (InterruptedException | ExecutionException | CancellationException e) {
      throw new IOException("it was not used", e);
    }
  }

  /** The first line of all is not the command's. */
  private void take(Frame frame) {
    byte[] bytes = frame.getPayload();
    if (frame.getStreamType() == StreamType.STDERR) {
      capture.stderr(bytes, bytes.length);
    } else if (waits.isDone()) {
      capture.stdout(bytes, bytes.length);
    } else {
      waits.complete(new String(bytes, StandardCharsets.UTF_8).equals(WAITS));
    }
  }

  /** The time until then is not the command's either. */
  private void awaitReady() throws SandboxException, InterruptedException {
    try {
      if (waits.get(READY.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (TimeoutException | ExecutionException e) {
      throw Engine.failure("get a container ready", e);
    }
    sink.awaitEnd(Duration.ZERO); // tells of a broken connection
    throw new SandboxException("a container for candidate code did not get ready: "
        + capture.output().stderr().strip());
  }

  /** Returns true where it can run commands that want that environment. */
  boolean fits(Optional<Environment> wanted) {
    return environment.equals(wanted) && !sink.hasEnded();
  }

  /** Runs the command on these files; only once. */
  Outcome run(Command command, Contents contents) throws SandboxException, InterruptedException {
    AttachedContainer container = started.await();
    awaitReady();
    byte[] program = String.join("\0", command.argv()).getBytes(StandardCharsets.UTF_8);
    input.complete(out -> {
      out.write((program.length + "\n").getBytes(StandardCharsets.UTF_8));
      out.write(program);
      contents.writeTo(out);
    });
    AttachedContainer.Ending ending = container.await(command.limit());
    return switch (ending.how()) {
      case TIME -> Outcome.LimitHit.time(command.limit(), ending.output());
      case MEMORY -> Outcome.LimitHit.memory(limits, ending.output());
      case FLOOD -> Outcome.LimitHit.output(capture);
      case EXIT ->
        ProcessLimit.wasHit(ending.code(), ending.output())
            ? Outcome.LimitHit.processes(limits, ending.output())
            : new Outcome.Exited(ending.code(), ending.output());
    };
  }

  /** Kills and removes it, as soon as it is made. */
  void discard() {
    started.afterwards(() -> {
      input.cancel(false);
      containers.discard(name);
    });
  }
}
