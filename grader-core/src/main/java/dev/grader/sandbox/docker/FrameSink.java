package dev.grader.sandbox.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Takes the output of a container or an exec. Whoever waits for the end also wakes up at a flood
 * and at a broken connection.
 */
final class FrameSink implements ResultCallback<Frame> {
  private final OutputCapture capture;
  private final Consumer<Frame> taker;
  private final CompletableFuture<Closeable> started = new CompletableFuture<>();
  private final CompletableFuture<End> end = new CompletableFuture<>();

  /** Creates one that keeps all output as it comes. */
  FrameSink(OutputCapture capture) {
    this.capture = capture;
    this.taker = this::keep;
  }

  /** Creates one that hands all output on; what is to be kept of it, the taker puts there. */
  FrameSink(OutputCapture capture, Consumer<Frame> taker) {
    this.capture = capture;
    this.taker = taker;
  }

  private void keep(Frame frame) {
    byte[] payload = frame.getPayload();
    if (frame.getStreamType() == StreamType.STDERR) {
      capture.stderr(payload, payload.length);
    } else {
      capture.stdout(payload, payload.length);
    }
  }

  @Override
  public void onStart(Closeable stream) {
    started.complete(stream);
  }

  @Override
  public void onNext(Frame frame) {
    taker.accept(frame);
    if (capture.flooded()) {
      end.complete(End.FLOOD);
      close(); // what still comes is not worth the reading
    }
  }

  @Override
  public void onError(Throwable error) {
    started.completeExceptionally(error);
    end.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    end.complete(End.CLOSED);
  }

  @Override
  public void close() {
    try {
      Closeable stream = started.getNow(() -> {});
      stream.close();
    } catch (IOException | CompletionException e) {
      end.complete(End.CLOSED);
    }
  }

  /** Waits until the engine has attached us: what is printed from then on is not lost. */
  void awaitStart() throws SandboxException, InterruptedException {
    if (await("attach to a container", started, Duration.ofSeconds(60)).isEmpty()) {
      throw new SandboxException(
          "the engine did not attach us to a container within a minute; is it overloaded?");
    }
  }

  /** Returns what is kept of the output. */
  OutputCapture capture() {
    return capture;
  }

  /** Returns true where nothing more comes, for whatever reason. */
  boolean hasEnded() {
    return end.isDone();
  }

  /** Does that when nothing more comes, with the reason where the connection broke. */
  void whenEnded(Consumer<Optional<Throwable>> action) {
    CompletableFuture<Boolean> unused = end.handle((how, failure) -> {
      action.accept(Optional.ofNullable(failure));
      return true;
    });
  }

  /** Waits for the end of the output; empty when the time is over. */
  Optional<End> awaitEnd(Duration limit) throws SandboxException, InterruptedException {
    return await("read a container's output", end, limit);
  }

  private static <T> Optional<T> await(String purpose, CompletableFuture<T> future, Duration limit)
      throws SandboxException, InterruptedException {
    try {
      return Optional.of(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SandboxException failure) {
        throw failure;
      }
      throw Engine.failure(purpose, e);
    }
  }

  /** Why no more output comes. */
  enum End {
    /** All has been read. */
    CLOSED,
    /** Too much came. */
    FLOOD
  }
}
