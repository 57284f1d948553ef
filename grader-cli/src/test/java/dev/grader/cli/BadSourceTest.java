package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot even be fetched: one message, the right exit code, nothing left. Needs no engine. */
class BadSourceTest {
  @TempDir
  private Path folder;

  private Path temporary = Path.of("");

  @BeforeEach
  void makeAFolderForWhatLivesAsLongAsOneRun() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void anUnknownHostIsNotTheCandidatesFault() {
    Cli.Run run = grade("https://no-such-host.invalid/take-home.git");

    assertFails(run, 3, "no-such-host.invalid", "Check the spelling and the network");
  }

  @Test
  void aRefusedLoginAsksForAnotherTokenAndDoesNotShowTheOneItHas() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
    });
    server.start();
    try {
      Cli.Run run =
          grade("http://localhost:" + server.getAddress().getPort() + "/acme/take-home.git");

      assertFails(run, 3, "refused the login", "token");
      assertThat(run.err()).doesNotContain("s3cret");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anUnknownBranchListsTheBranchesThere() throws IOException {
    Path repository = Repositories.of(folder.resolve("a.git"), "a.py", "x = 1\n");

    Cli.Run run = grade(repository.toString(), "--ref", "release");

    assertFails(run, 2, "no branch, tag or commit 'release'", "main");
  }

  @Test
  void aFolderThatIsNoRepositorySaysWhatWouldBeOne() throws IOException {
    Cli.Run run = grade(Files.createDirectory(folder.resolve("plain")).toString());

    assertFails(run, 2, "is not a Git repository", ".zip");
  }

  @Test
  void aPathWithNothingThereSaysSo() {
    assertFails(grade(folder.resolve("nowhere").toString()), 2, "There is nothing at");
  }

  @Test
  void aRepositoryWithoutCommitsIsGradedAsNothingHandedIn() throws Exception {
    Path repository = Repositories.empty(folder.resolve("empty.git"));

    Cli.Run run = grade(repository.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("Total  0 of 100 points").contains("has no commits");
    assertThat(folder.resolve("out/report.json")).exists();
  }

  @Test
  void aFileInTheWayOfTheOutFolderIsSaidBeforeAnythingIsFetched() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Cli.Run run = Cli.run("grade", "https://no-such-host.invalid/a.git", "--out", file.toString());

    assertFails(run, 2, "cannot write to the folder " + file, "a file of that name", "--out");
  }

  @Test
  void anOutFolderThatCannotBeMadeIsSaidToo() {
    Cli.Run run = Cli.run("grade", "https://no-such-host.invalid/a.git", "--out", "/proc/report");

    assertFails(run, 2, "cannot write to the folder /proc/report", "--out");
  }

  @Test
  void anUnknownRubricListsTheBundledOnes() {
    Cli.Run run = grade("https://no-such-host.invalid/a.git", "--rubric", "backend");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("backend: error:", "backend-api");
  }

  private Cli.Run grade(String source, String... more) {
    String[] start = {"grade", source, "--out", folder.resolve("out").toString(), "--quiet"};
    String[] arguments = Stream.of(start, more).flatMap(Stream::of).toArray(String[]::new);
    return Cli.run(Map.of("TMPDIR", temporary.toString(), "GRADER_GIT_TOKEN", "s3cret"), arguments);
  }

  private static void assertFails(Cli.Run run, int exit, String... said) {
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).startsWith("grader: ").contains(said);
  }
}
