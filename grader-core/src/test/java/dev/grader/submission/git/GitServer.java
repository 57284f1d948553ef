package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real Git server on a loopback port: Git's own CGI program behind the JDK's HTTP server. */
final class GitServer implements Closeable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private GitServer(HttpServer server) {
    this.server = server;
  }

  /** What happens before Git sees a request; returns whether it was answered. */
  interface Gate {
    boolean answers(HttpExchange exchange) throws IOException;
  }

  /** Serves the repositories below {@code root}. */
  static GitServer of(Path root) throws IOException {
    return of(root, exchange -> false);
  }

  /** Serves the repositories below {@code root} to whoever passes the gate. */
  static GitServer of(Path root, Gate gate) throws IOException {
    GitServer git = new GitServer(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    git.server.setExecutor(git.threads);
    git.server.createContext("/", exchange -> {
      git.requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      try (exchange) {
        if (!gate.answers(exchange)) {
          git.run(root, exchange);
        }
      }
    });
    git.server.start();
    return git;
  }

  /** Returns the URL of a repository. */
  String url(String name) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + name;
  }

  /** Returns method and path of all requests so far. */
  List<String> requests() {
    return requests;
  }

  private void run(Path root, HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    ProcessBuilder cgi = new ProcessBuilder("git", "http-backend");
    cgi.redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = cgi.environment();
    environment.put("GIT_CONFIG_COUNT", "1");
    environment.put("GIT_CONFIG_KEY_0", "safe.directory");
    environment.put("GIT_CONFIG_VALUE_0", "*");
    environment.put("GIT_PROJECT_ROOT", root.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("PATH_INFO", uri.getPath());
    environment.put("QUERY_STRING", Optional.ofNullable(uri.getRawQuery()).orElse(""));
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    header(exchange, "Content-Type").ifPresent(value -> environment.put("CONTENT_TYPE", value));
    header(exchange, "Content-Encoding")
        .ifPresent(value -> environment.put("HTTP_CONTENT_ENCODING", value));
    header(exchange, "Git-Protocol").ifPresent(value -> environment.put("GIT_PROTOCOL", value));
    byte[] body = exchange.getRequestBody().readAllBytes();
    environment.put("CONTENT_LENGTH", String.valueOf(body.length));
    Process process = cgi.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(body);
    }
    try (InputStream out = process.getInputStream()) {
      answer(exchange, out);
    }
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static void answer(HttpExchange exchange, InputStream out) throws IOException {
    int status = 200;
    for (String line = line(out); !line.isEmpty(); line = line(out)) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      if (line.startsWith("Status:")) {
        status = Integer.parseInt(value.substring(0, 3));
      } else {
        exchange.getResponseHeaders().add(line.substring(0, colon), value);
      }
    }
    exchange.sendResponseHeaders(status, 0);
    out.transferTo(exchange.getResponseBody());
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(US_ASCII);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
