package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.util.Optional;

/**
 * A container for commands that only read: no candidate code ever runs in it. Its first process has
 * the tools loaded, takes the files of one submission and runs commands on them side by side; then
 * it can be cleaned for the next submission. {@code serve.py} says how it is talked to, and why one
 * submission cannot reach the next.
 */
final class ToolServer {
  private static final Duration READY = Duration.ofSeconds(90);
  private static final Duration CLEANED = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final int KILLED = 137;
  private static final int WORDS = 1 << 12;

  private final Containers containers;
  private final Limits limits;
  private final String name = Containers.freshName();
  private final ServerRequests requests = new ServerRequests();
  private final ServerReplies replies = new ServerReplies();
  private final AttachedContainer container;
  private volatile boolean broken;
  private volatile boolean strained;

  private ToolServer(Blueprint blueprint, Containers containers, Limits limits)
      throws SandboxException, InterruptedException {
    this.containers = containers;
    this.limits = limits;
    FrameSink sink = new FrameSink(replies.stderr(), replies::take);
    sink.whenEnded(replies::over);
    containers.create(blueprint.serving(limits), name);
    boolean started = false;
    try {
      ServerReplies.Answer ready = replies.expect(ServerReplies.READY, WORDS);
      container = AttachedContainer.start(blueprint.engine(), name, requests, sink);
      if (ready.await(READY).isEmpty()) {
        throw new SandboxException("the container for the tools did not get ready; is the engine"
            + " overloaded? It said: " + replies.stderr().output().stderr().strip());
      }
      started = true;
    } finally {
      if (!started) {
        discard();
      }
    }
  }

  /** Makes and starts one, and waits until its tools are loaded. */
  static ToolServer start(Blueprint blueprint, Containers containers, Limits limits)
      throws SandboxException, InterruptedException {
    return new ToolServer(blueprint, containers, limits);
  }

  /** Gives it the files of a submission; it has none, or was cleaned. */
  void unpack(Contents contents) throws SandboxException, InterruptedException {
    boolean done = false;
    try {
      ServerReplies.Answer answer = replies.expect(requests.nextId(), WORDS);
      requests.unpack(answer, contents);
      done = answer.await(READY).isPresent();
    } finally {
      broken |= !done;
    }
    if (!done) {
      throw new SandboxException("the files could not be unpacked in time for the tools");
    }
  }

  /** Runs one command beside others. */
  Outcome run(Command command) throws SandboxException, InterruptedException {
    Outcome outcome = outcome(command);
    strained |= outcome instanceof Outcome.LimitHit;
    return outcome;
  }

  private Outcome outcome(Command command) throws SandboxException, InterruptedException {
    ServerReplies.Answer answer = replies.expect(requests.nextId(), limits.outputBytes());
    long deadline = System.nanoTime() + command.limit().toNanos();
    boolean ended = false;
    try {
      requests.run(answer.id(), command);
      Optional<ServerReplies.End> end = answer.await(command.limit().plus(GRACE));
      ended = end.isPresent() && end.get() != ServerReplies.End.FLOOD;
      if (end
          .isEmpty()) { // it kills at the limit and says so: does it not, or does the engine hang?
        return container.ranOutOfMemory()
            ? Outcome.LimitHit.memory(limits, answer.output())
            : Outcome.LimitHit.time(command.limit(), answer.output());
      }
      if (!ended) {
        return Outcome.LimitHit.output(answer.capture());
      }
      return outcome(answer, command, System.nanoTime() >= deadline);
    } catch (SandboxException e) {
      if (container.hasEnded() && container.ranOutOfMemory()) {
        return Outcome.LimitHit.memory(limits, answer.output());
      }
      throw e;
    } finally {
      broken |= !ended; // nothing but its end stops what still runs in it
      replies.forget(answer);
    }
  }

  private Outcome outcome(ServerReplies.Answer answer, Command command, boolean late) {
    int code = answer.code();
    if (code != KILLED) {
      return new Outcome.Exited(code, answer.output());
    }
    return late
        ? Outcome.LimitHit.time(command.limit(), answer.output())
        : Outcome.LimitHit.memory(limits, answer.output());
  }

  /**
   * Kills all that runs in it and removes all files.
   *
   * @return true where it can take another submission; never after a limit was hit
   */
  boolean clean() throws InterruptedException {
    boolean cleaned = false;
    try {
      if (!broken && !strained) {
        ServerReplies.Answer answer = replies.expect(requests.nextId(), WORDS);
        requests.clean(answer.id());
        cleaned = answer.await(CLEANED).isPresent();
      }
    } catch (SandboxException e) {
      cleaned = false;
    } finally {
      broken |= !cleaned;
    }
    return cleaned;
  }

  /**
   * Returns true from when it was given up; commands that ran in it are to be run again elsewhere.
   */
  boolean isBroken() {
    return broken || container.hasEnded();
  }

  /** Kills and removes it soon. */
  void discard() {
    broken = true;
    requests.close();
    containers.discard(name);
  }
}
