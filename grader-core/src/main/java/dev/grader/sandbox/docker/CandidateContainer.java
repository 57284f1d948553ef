package dev.grader.sandbox.docker;

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
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A container for one command that runs candidate code. It is started before the command is known:
 * its first process waits for argv and files, so that nothing of a candidate is in it until then.
 */
final class CandidateContainer {
  private final Containers containers;
  private final Limits limits;
  private final String name = Containers.freshName();
  private final OutputCapture capture;
  private final CompletableFuture<byte[]> argv = new CompletableFuture<>();

  CandidateContainer(Containers containers, Limits limits) {
    this.containers = containers;
    this.limits = limits;
    this.capture = new OutputCapture(limits.outputBytes());
  }

  /** Makes and starts it. */
  AttachedContainer start(Blueprint blueprint, Contents contents, Optional<Environment> environment)
      throws SandboxException, InterruptedException {
    containers.create(blueprint.shutIn(Blueprint.waiting(), limits, environment), name);
    return AttachedContainer.start(blueprint.engine(), name, out -> write(contents, out), capture);
  }

  private void write(Contents contents, OutputStream out) throws IOException {
    try {
      byte[] program = argv.get();
      out.write((program.length + "\n").getBytes(StandardCharsets.UTF_8));
      out.write(program);
      contents.writeTo(out);
    } catch (InterruptedException | ExecutionException | CancellationException e) {
      throw new IOException("it was not used", e);
    }
  }

  /** Runs the command in the started container. */
  Outcome run(AttachedContainer started, Command command)
      throws SandboxException, InterruptedException {
    argv.complete(String.join("\0", command.argv()).getBytes(StandardCharsets.UTF_8));
    AttachedContainer.Ending ending = started.await(command.limit());
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

  /** Kills and removes it soon. */
  void discard() {
    argv.cancel(false);
    containers.discard(name);
  }
}
