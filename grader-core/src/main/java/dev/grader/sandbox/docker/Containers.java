package dev.grader.sandbox.docker;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The containers that are ours at the moment. Each has a name before it is made, so that it can be
 * removed whatever becomes of the call that makes it. They are removed by other threads: the grader
 * goes on meanwhile, and an interrupted thread cannot talk to the engine any more.
 */
final class Containers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Containers.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Engine engine;
  private final Set<String> live = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private boolean closed;

  Containers(Engine engine) {
    this.engine = engine;
  }

  /** Returns a name that nobody else has. */
  static String freshName() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return "grader-" + HexFormat.of().formatHex(bytes);
  }

  /** Makes a container, not started; {@link #discard} it in the end. */
  void create(ContainerSpec spec, String name) throws SandboxException, InterruptedException {
    if (!createAlone(spec, name)) {
      throw new SandboxException("a container named " + name + " is there already");
    }
  }

  /** Likewise, and returns false where a container of that name is there already. */
  boolean createAlone(ContainerSpec spec, String name)
      throws SandboxException, InterruptedException {
    Lock making = closing.readLock();
    making.lockInterruptibly();
    try {
      if (closed) {
        throw new SandboxException("the sandbox was closed meanwhile");
      }
      live.add(name);
      spec.create(engine, name);
      engine.later(() -> engine.leftOver().forEach(left -> remove(engine, left)));
      return true;
    } catch (SandboxException | InterruptedException e) {
      live.remove(name);
      if (e.getCause() instanceof ConflictException) {
        return false;
      }
      if (!closed) {
        engine.later(() -> removeUncertain(name));
      }
      throw e;
    } finally {
      making.unlock();
    }
  }

  /** Runs a container from its making to its end and discards it. */
  AttachedContainer.Ending run(
      ContainerSpec spec, Contents contents, Duration limit, OutputCapture capture)
      throws SandboxException, InterruptedException {
    String name = freshName();
    create(spec, name);
    try {
      return AttachedContainer.start(engine, name, contents, new FrameSink(capture))
          .await(limit);
    } finally {
      discard(name);
    }
  }

  /** Kills and removes that container soon. */
  void discard(String name) {
    closing.readLock().lock();
    try {
      if (live.remove(name)) {
        engine.later(() -> remove(engine, name));
      }
    } finally {
      closing.readLock().unlock();
    }
  }

  /**
   * Kills and removes that container with its volumes. Where the engine does not answer, this is
   * tried again with the next container that is made, else by the sweep of the next start.
   */
  static boolean remove(Engine engine, String name) {
    try {
      engine.ask(
          "remove a container",
          docker -> docker
              .removeContainerCmd(name)
              .withForce(true)
              .withRemoveVolumes(true)
              .exec());
      engine.leftOver().remove(name);
      return true;
    } catch (SandboxException e) {
      if (e.getCause() instanceof NotFoundException) {
        engine.leftOver().remove(name);
      } else {
        engine.leftOver().add(name);
        LOG.debug("{} could not be removed; it is swept at the next start", name, e);
      }
    } catch (InterruptedException e) {
      engine.leftOver().add(name);
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** The engine may still be making it, although the call that asked for it is over. */
  private void removeUncertain(String name) {
    try {
      for (int tries = 0; tries < 5 && !remove(engine, name); tries++) {
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kills and removes all of them soon, from whatever thread; no more are made. */
  @Override
  public void close() {
    closing.writeLock().lock(); // a container that is being made at the moment is waited for
    try {
      closed = true;
      live.forEach(name -> engine.later(() -> remove(engine, name)));
      live.clear();
    } finally {
      closing.writeLock().unlock();
    }
  }
}
