package dev.grader.sandbox.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What a {@link ToolServer} is asked, in turn, as the bytes on its standard input. */
final class ServerRequests implements Contents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicInteger ids = new AtomicInteger(ServerReplies.READY);
  private final BlockingQueue<Request> queue = new LinkedBlockingQueue<>();

  /** Returns a number for the next request. */
  int nextId() {
    return ids.incrementAndGet();
  }

  /** Asks to unpack; where the files cannot be read, the answer fails. */
  void unpack(ServerReplies.Answer answer, Contents contents) {
    queue.add(out -> {
      write(out, Map.of("do", "unpack", "id", answer.id()));
      try {
        contents.writeTo(out);
      } catch (IOException e) {
        answer.fail(
            new SandboxException("the submission's files could not be read: " + e.getMessage(), e));
        return false; // it waits for the rest in vain
      }
      return true;
    });
  }

  /** Asks to run a command. */
  void run(int id, Command command) {
    Map<String, Object> request = Map.of(
        "do",
        "run",
        "id",
        id,
        "argv",
        command.argv(),
        "seconds",
        command.limit().toMillis() / 1000.0);
    queue.add(out -> write(out, request));
  }

  /** Asks to get ready for another submission. */
  void clean(int id) {
    queue.add(out -> write(out, Map.of("do", "clean", "id", id)));
  }

  /** Ends the bytes. */
  void close() {
    queue.add(out -> false);
  }

  private static boolean write(OutputStream out, Map<String, Object> request) throws IOException {
    try {
      out.write((JSON.writeValueAsString(request) + "\n").getBytes(UTF_8));
      return true;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are always JSON", e);
    }
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      while (queue.take().writeTo(out)) {
        out.flush();
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  /** One of them. */
  private interface Request {
    /** Returns false where no other can follow. */
    boolean writeTo(OutputStream out) throws IOException;
  }
}
