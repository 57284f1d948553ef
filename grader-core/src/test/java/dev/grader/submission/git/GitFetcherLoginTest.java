package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFetcherLoginTest {
  private static final String TOKEN = "s3cr3t-t0k3n";

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
  void showsTheTokenWhereALoginIsWanted() throws Exception {
    try (GitServer server = withLogin();
        Checkout checkout =
            fixture.env(Map.of("GRADER_GIT_TOKEN", TOKEN)).fetch(server.url("repo.git"))) {

      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
    }
  }

  @Test
  void asksTheAskpassProgramForALogin() throws Exception {
    Path program = folder.resolve("askpass");
    Files.writeString(
        program, "#!/bin/sh\ncase \"$1\" in Username*) echo me;; *) echo " + TOKEN + ";; esac\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

    try (GitServer server = withLogin();
        Checkout checkout =
            fixture.env(Map.of("GIT_ASKPASS", program.toString())).fetch(server.url("repo.git"))) {

      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
    }
  }

  @Test
  void saysHowToLogInWithoutNamingTheToken() throws Exception {
    try (GitServer server = withLogin()) {
      String url = server.url("repo.git");

      assertThatThrownBy(() -> fixture.fetch(url))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("wants a login")
          .hasMessageContaining("GRADER_GIT_TOKEN")
          .extracting(e -> ((FetchException) e).blame())
          .isEqualTo(Blame.GRADER);
      assertThatThrownBy(() -> fixture.env(Map.of("GRADER_GIT_TOKEN", "wr0ng")).fetch(url))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("refused the login")
          .hasMessageNotContaining("wr0ng")
          .hasStackTraceContaining("not authorized")
          .extracting(e -> ((FetchException) e).blame())
          .isEqualTo(Blame.GRADER);
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
          Map.of("GRADER_GIT_TOKEN", TOKEN, "GRADER_GIT_TOKEN_HOSTS", "github.com, gitlab.com");

      assertThatThrownBy(() -> fixture.env(env).fetch(server.url("repo.git")))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("add localhost to GRADER_GIT_TOKEN_HOSTS");
      assertThat(seen.get()).isEmpty();
    }
  }

  private GitServer withLogin() throws IOException {
    return GitServer.of(folder.resolve("repositories"), exchange -> {
      String header = exchange.getRequestHeaders().getFirst("Authorization");
      boolean passes = header != null
          && new String(
                  Base64.getDecoder().decode(header.substring("Basic ".length())),
                  StandardCharsets.UTF_8)
              .endsWith(":" + TOKEN);
      return !passes && refuse(exchange);
    });
  }

  private static boolean refuse(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
    exchange.sendResponseHeaders(401, -1);
    return true;
  }
}
