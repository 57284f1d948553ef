package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.servers.GitOverHttp;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a web server with Git behind it, with and without a login. */
@Timeout(300)
class GitFetcherHttpIT {
  private static final Map<String, String> TOKEN = Map.of("GRADER_GIT_TOKEN", GitOverHttp.PASSWORD);

  private static GitOverHttp server;

  @TempDir
  private Path folder;

  private FetchFixture fixture;
  private RepositoryBuilder repository;

  @BeforeAll
  static void start() throws Exception {
    server = GitOverHttp.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void commitOnce() {
    fixture = new FetchFixture(folder);
    repository = fixture.repository("repo.git").file("a.py", "x = 1\n").commit("Begin");
  }

  @Test
  void clonesAndLeavesNothingBehind() throws Exception {
    server.serve(repository.path(), "plain.git");

    Checkout checkout = fixture.fetch(server.openUrl("plain.git"));

    assertThat(checkout.revision().commit()).isEqualTo(repository.head());
    assertThat(checkout.text("a.py", 10)).contains("x = 1\n");
    checkout.close();
    assertThat(fixture.temporary()).isEmptyDirectory();
  }

  @Test
  void findsACommitByItsShortIdOnAnyBranch() throws Exception {
    String first = repository.head();
    repository.branch("other").file("b.py", "").commit("More").file("c.py", "").commit("Most");
    String second = repository.id("other~1").name();
    server.serve(repository.path(), "branches.git");
    String url = server.openUrl("branches.git");

    try (Checkout full = fixture.fetchRef(url, first);
        Checkout brief = fixture.fetchRef(url, second.substring(0, 8))) {

      assertThat(full.revision().commit()).isEqualTo(first);
      assertThat(brief.revision().commit()).isEqualTo(second);
    }
  }

  @Test
  void blamesTheCallerWhereThereIsNoRepository() {
    String url = server.openUrl("nothing.git");

    assertThatThrownBy(() -> fixture.fetch(url))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("There is no repository at " + url)
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
  }

  @Test
  void showsTheTokenWhereALoginIsWanted() throws Exception {
    server.serve(repository.path(), "token.git");

    try (Checkout checkout = fixture.env(TOKEN).fetch(server.closedUrl("token.git"))) {

      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
    }
  }

  @Test
  void asksTheAskpassProgramForALogin() throws Exception {
    server.serve(repository.path(), "askpass.git");
    Path program = folder.resolve("askpass");
    Files.writeString(
        program,
        "#!/bin/sh\ncase \"$1\" in Username*) echo me;; *) echo " + GitOverHttp.PASSWORD
            + ";; esac\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    FetchFixture asking = fixture.env(Map.of("GIT_ASKPASS", program.toString()));

    try (Checkout checkout = asking.fetch(server.closedUrl("askpass.git"))) {

      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
    }
  }

  @Test
  void saysHowToLogInWithoutNamingTheToken() {
    server.serve(repository.path(), "refused.git");
    String url = server.closedUrl("refused.git");

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
