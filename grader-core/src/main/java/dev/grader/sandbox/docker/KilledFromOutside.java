package dev.grader.sandbox.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.Event;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells a container that a client of the engine killed from one that ended so by itself. Both have
 * the same exit code, which candidate code can choose; what the engine notes of its clients it
 * cannot.
 */
final class KilledFromOutside {
  /** 128 + SIGKILL. */
  static final int CODE = 137;

  /** The engine notes a kill a moment after the end that it caused. */
  private static final int LATER_SECONDS = 2;

  private static final int PATIENCE_SECONDS = 10;

  private KilledFromOutside() {}

  /** Asks the engine, whose clock alone counts; takes some seconds. */
  static boolean is(Engine engine, String container) throws SandboxException, InterruptedException {
    ContainerState state = engine.ask(
        "inspect a container",
        docker -> docker.inspectContainerCmd(container).exec().getState());
    String since = seconds(state.getStartedAt(), 0);
    String until = seconds(state.getFinishedAt(), LATER_SECONDS);
    Kills kills = new Kills();
    try (kills) {
      engine.ask(
          "ask what happened to a container",
          docker -> docker
              .eventsCmd()
              .withContainerFilter(container)
              .withEventFilter("kill")
              .withSince(since)
              .withUntil(until)
              .exec(kills));
      kills.awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | RuntimeException e) {
      throw Engine.failure("ask what happened to a container", e);
    }
    return kills.any.get();
  }

  private static String seconds(@Nullable String time, int later) throws SandboxException {
    try {
      Instant instant = Instant.parse(Optional.ofNullable(time).orElse(""));
      return String.valueOf(instant.getEpochSecond() + later);
    } catch (DateTimeParseException e) {
      throw new SandboxException("the engine does not say when a container ran", e);
    }
  }

  private static final class Kills extends ResultCallback.Adapter<Event> {
    private final AtomicBoolean any = new AtomicBoolean();

    @Override
    public void onNext(Event event) {
      any.set(true);
    }
  }
}
