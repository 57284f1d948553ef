package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.grader.sandbox.Output;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a {@link ToolServer} answers: frames of a line {@code ID KIND LENGTH} and so many bytes, in
 * whatever pieces they come. A frame that is none ends all answers; one for an answer that nobody
 * waits for any more is dropped.
 */
final class ServerReplies {
  /** The number of the answer that comes without a request, when the tools are loaded. */
  static final int READY = 0;

  private static final int LONGEST_LINE = 64;
  private static final int KEPT_OF_STDERR = 1 << 12;

  private final OutputCapture stderr = new OutputCapture(KEPT_OF_STDERR);
  private final Map<Integer, Answer> awaited = new ConcurrentHashMap<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private Optional<SandboxException> over = Optional.empty();
  private Head head = new Head(READY, "", 0);
  private int missing;

  /** Returns what the server itself said, which is nothing as long as all goes well. */
  OutputCapture stderr() {
    return stderr;
  }

  /**
   * Returns the answer of that number, which comes later.
   *
   * @param keepBytes of stdout and of stderr, each
   */
  synchronized Answer expect(int id, int keepBytes) {
    Answer answer = new Answer(id, new OutputCapture(keepBytes));
    awaited.put(id, answer);
    over.ifPresent(answer::fail);
    return answer;
  }

  /** Nobody waits for that one any more. */
  void forget(Answer answer) {
    awaited.remove(answer.id());
  }

  /** The server is gone. */
  synchronized void over(Optional<Throwable> failure) {
    String words = stderr.output().stderr().strip();
    SandboxException reason = failure
        .map(cause -> Engine.failure("talk to the container of the tools", cause))
        .orElseGet(() -> new SandboxException(
            "the container of the tools ended" + (words.isEmpty() ? "" : ": " + words)));
    over = Optional.of(reason);
    awaited.values().forEach(answer -> answer.fail(reason));
  }

  /** Takes the next bytes. */
  synchronized void take(Frame frame) {
    byte[] bytes = frame.getPayload();
    if (frame.getStreamType() == StreamType.STDERR) {
      stderr.stderr(bytes, bytes.length);
      return;
    }
    int at = 0;
    while (at < bytes.length) {
      at = missing > 0 ? takePayload(bytes, at) : takeLine(bytes, at);
    }
  }

  private int takePayload(byte[] bytes, int at) {
    int length = Math.min(missing, bytes.length - at);
    byte[] part = new byte[length];
    System.arraycopy(bytes, at, part, 0, length);
    missing -= length;
    Optional.ofNullable(awaited.get(head.id()))
        .ifPresent(answer -> answer.take(head.kind(), part, missing == 0));
    return at + length;
  }

  private int takeLine(byte[] bytes, int at) {
    if (bytes[at] != '\n') {
      line.write(bytes[at]);
      if (line.size() > LONGEST_LINE) {
        throw new IllegalStateException("not a frame of the tools: " + line);
      }
      return at + 1;
    }
    head = Head.parse(line.toString(StandardCharsets.US_ASCII));
    line.reset();
    missing = head.length();
    if (missing == 0) {
      Optional.ofNullable(awaited.get(head.id()))
          .ifPresent(answer -> answer.take(head.kind(), new byte[0], true));
    }
    return at + 1;
  }

  private record Head(int id, String kind, int length) {
    static Head parse(String line) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3) {
        throw new IllegalStateException("not a frame of the tools: " + line);
      }
      return new Head(Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }
  }

  /** What comes for one request. */
  static final class Answer {
    private final int id;
    private final OutputCapture capture;
    private final StringBuilder words = new StringBuilder();
    private final CompletableFuture<End> end = new CompletableFuture<>();

    private Answer(int id, OutputCapture capture) {
      this.id = id;
      this.capture = capture;
    }

    int id() {
      return id;
    }

    private void take(String kind, byte[] bytes, boolean last) {
      switch (kind) {
        case "out" -> capture.stdout(bytes, bytes.length);
        case "err" -> capture.stderr(bytes, bytes.length);
        default -> words.append(new String(bytes, StandardCharsets.UTF_8));
      }
      if (capture.flooded()) {
        end.complete(End.FLOOD);
      } else if (kind.equals("failed") && last) {
        fail(new SandboxException("the files could not be unpacked for the tools: " + words));
      } else if (!kind.equals("out") && !kind.equals("err") && last) {
        end.complete(End.DONE);
      }
    }

    void fail(SandboxException reason) {
      end.completeExceptionally(reason);
    }

    /** Waits for its end; empty when the time is over. */
    Optional<End> await(Duration limit) throws SandboxException, InterruptedException {
      try {
        return Optional.of(end.get(limit.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        return Optional.empty();
      } catch (ExecutionException e) {
        String why = e.getCause() instanceof SandboxException failure
            ? String.valueOf(failure.getMessage())
            : Engine.words(e);
        throw new SandboxException(why, e);
      }
    }

    /** Returns the exit code; only once it has ended. */
    int code() {
      return Integer.parseInt(words.toString());
    }

    /** Returns what is kept of the output. */
    OutputCapture capture() {
      return capture;
    }

    Output output() {
      return capture.output();
    }
  }

  /** Why an answer is over. */
  enum End {
    /** It is complete. */
    DONE,
    /** Too much came. */
    FLOOD
  }
}
