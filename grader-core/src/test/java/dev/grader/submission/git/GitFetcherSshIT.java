package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.servers.GitOverSsh;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against OpenSSH and Git itself. */
@Timeout(300)
class GitFetcherSshIT {
  private static GitOverSsh server;

  @TempDir
  private Path folder;

  private FetchFixture fixture;
  private RepositoryBuilder repository;
  private Path sshFolder;

  @BeforeAll
  static void start() throws Exception {
    server = GitOverSsh.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void serve() throws Exception {
    fixture = new FetchFixture(folder);
    sshFolder = Files.createDirectories(folder.resolve("home/.ssh"));
    repository = fixture.repository("repo.git").file("a.py", "x = 1\n").commit("Begin");
    server.serve(repository.path(), "repo.git");
  }

  @Test
  void clonesWithAKeyFileFromAKnownHost() throws Exception {
    server.beKnownIn(sshFolder);
    server.writeKey(sshFolder.resolve("id_ed25519"));

    try (Checkout checkout = fixture.fetch(server.url("repo.git"))) {

      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
      assertThat(checkout.text("a.py", 9)).contains("x = 1\n");
    }
    assertThat(fixture.temporary()).isEmptyDirectory();
  }

  @Test
  void clonesWithAKeyThatOnlyTheAgentHolds() throws Exception {
    server.beKnownIn(sshFolder);
    Path key = folder.resolve("elsewhere/key");
    server.writeKey(key);
    Path socket = folder.resolve("agent");
    Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
        .redirectErrorStream(true)
        .start();
    try {
      agent.getInputStream().read(); // it says where it listens once it does
      ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
      add.environment().put("SSH_AUTH_SOCK", socket.toString());
      assertThat(add.start().waitFor()).isZero();

      try (Checkout checkout =
          fixture.env(Map.of("SSH_AUTH_SOCK", socket.toString())).fetch(server.url("repo.git"))) {

        assertThat(checkout.revision().commit()).isEqualTo(repository.head());
      }
    } finally {
      agent.destroyForcibly();
    }
  }

  @Test
  void refusesAHostThatIsNotKnownAndSaysHowToMendIt() throws Exception {
    server.writeKey(sshFolder.resolve("id_ed25519"));

    assertThatThrownBy(() -> fixture.fetch(server.url("repo.git")))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("is not among the known hosts. Connect once with ssh")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.GRADER);
    assertThat(sshFolder.resolve("known_hosts")).doesNotExist();
  }

  @Test
  void saysThatNoKeyWasAccepted() throws Exception {
    server.beKnownIn(sshFolder);

    assertThatThrownBy(() -> fixture.fetch(server.url("repo.git")))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("refused our ssh keys")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.GRADER);
  }

  @Test
  void blamesTheCallerWhereThereIsNoRepository() throws Exception {
    server.beKnownIn(sshFolder);
    server.writeKey(sshFolder.resolve("id_ed25519"));

    assertThatThrownBy(() -> fixture.fetch(server.url("none.git")))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("There is no repository at " + server.url("none.git"))
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
  }
}
