package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.FetchLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GitFetcherHttpTest {
  @TempDir
  private Path folder;

  private FetchFixture fixture;
  private RepositoryBuilder repository;

  @BeforeEach
  void commitOnce() {
    fixture = new FetchFixture(folder);
    repository = fixture.repository("repo.git").file("a.py", "x = 1\n").commit("Begin");
  }

  @Test
  void followsNoRedirectToAnotherHost() throws Exception {
    try (GitServer target = fixture.server();
        GitServer server = GitServer.of(
            folder,
            exchange -> redirect(exchange, target.url("").replace("localhost", "127.0.0.1")))) {

      assertThatThrownBy(() -> fixture.fetch(server.url("repo.git")))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("redirects to another host, 127.0.0.1, which is not followed")
          .extracting(e -> ((FetchException) e).blame())
          .isEqualTo(Blame.CALLER);
      assertThat(target.requests()).isEmpty();
    }
  }

  @Test
  void followsARedirectOnTheSameHost() throws Exception {
    try (GitServer target = fixture.server();
        GitServer server = GitServer.of(folder, exchange -> redirect(exchange, target.url("")));
        Checkout checkout = fixture.fetch(server.url("repo.git"))) {

      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
    }
  }

  @Test
  void refusesPrivateAddressesInSourcesOfOthers() throws Exception {
    try (GitServer server = fixture.server()) {

      assertThatThrownBy(
              () -> fixture.policy(SourcePolicy.FROM_OTHERS).fetch(server.url("repo.git")))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("private address")
          .extracting(e -> ((FetchException) e).blame())
          .isEqualTo(Blame.CALLER);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  @Timeout(20)
  void endsWhereTheServerIsTooSlow() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    FetchFixture brief = fixture.limits(limits(Duration.ofSeconds(1)));
    try (GitServer server = GitServer.of(folder, exchange -> dribble(exchange, over))) {

      assertThatThrownBy(() -> brief.fetch(server.url("repo.git")))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("was not fetched within 1 seconds")
          .extracting(e -> ((FetchException) e).blame())
          .isEqualTo(Blame.GRADER);
      assertThat(fixture.temporary()).isEmptyDirectory();
    } finally {
      over.countDown();
    }
  }

  @Test
  @Timeout(20)
  void anInterruptInMidCloneLeavesNothingBehind() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (GitServer server = GitServer.of(folder, exchange -> {
      asked.countDown();
      return dribble(exchange, over);
    })) {
      Thread caller = new Thread(() -> {
        try {
          fixture.fetch(server.url("repo.git")).close();
        } catch (FetchException | InterruptedException e) {
          thrown.set(e);
        }
      });
      caller.start();
      asked.await();

      caller.interrupt();
      caller.join();

      assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
      assertThat(fixture.temporary()).isEmptyDirectory();
    } finally {
      over.countDown();
    }
  }

  @Test
  void blamesTheNetworkWhereNobodyAnswers() throws Exception {
    GitServer server = fixture.server();
    server.close();

    assertThatThrownBy(() -> fixture.fetch(server.url("repo.git")))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("accepts no connection")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.GRADER);
  }

  @Test
  void blamesTheNetworkWhereTheHostIsUnknown() {
    assertThatThrownBy(() -> fixture.fetch("https://no-such-host.invalid/a/b.git"))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("The host of https://no-such-host.invalid/a/b.git is not known")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.GRADER);
  }

  @Test
  void readsNoServerThatIsNotSmart() throws Exception {
    try (GitServer server = GitServer.of(folder, exchange -> {
      exchange.sendResponseHeaders(200, 0);
      return true;
    })) {

      assertThatThrownBy(() -> fixture.fetch(server.url("repo.git")))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("is no Git server");
    }
  }

  @Test
  void keepsTheTokenFromHostsThatAreNotNamed() throws Exception {
    AtomicReference<String> seen = new AtomicReference<>("");
    try (GitServer server = GitServer.of(folder, exchange -> {
      String header = exchange.getRequestHeaders().getFirst("Authorization");
      seen.updateAndGet(before -> before + (header == null ? "" : header));
      return refuse(exchange);
    })) {
      Map<String, String> env =
          Map.of("GRADER_GIT_TOKEN", "s3cr3t", "GRADER_GIT_TOKEN_HOSTS", "github.com, gitlab.com");

      assertThatThrownBy(() -> fixture.env(env).fetch(server.url("repo.git")))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("add localhost to GRADER_GIT_TOKEN_HOSTS");
      assertThat(seen.get()).isEmpty();
    }
  }

  private static boolean refuse(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
    exchange.sendResponseHeaders(401, -1);
    return true;
  }

  private static boolean redirect(HttpExchange exchange, String to) throws IOException {
    String path = exchange.getRequestURI().toString().substring(1);
    exchange.getResponseHeaders().add("Location", to + path);
    exchange.sendResponseHeaders(302, -1);
    return true;
  }

  /** Sends a byte and then keeps everybody waiting. */
  private static boolean dribble(HttpExchange exchange, CountDownLatch over) throws IOException {
    exchange
        .getResponseHeaders()
        .add("Content-Type", "application/x-git-upload-pack-advertisement");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('0');
    exchange.getResponseBody().flush();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static FetchLimits limits(Duration time) {
    FetchLimits usual = FetchLimits.DEFAULT;
    return new FetchLimits(
        time,
        usual.diskBytes(),
        usual.entries(),
        usual.files(),
        usual.fileBytes(),
        usual.totalBytes(),
        usual.commits());
  }
}
