package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.submission.Checkout;
import dev.grader.submission.Commit;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.FetchLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GitHistoryAttacksTest {
  @TempDir
  private Path folder;

  private FetchFixture fixture;
  private RepositoryBuilder repository;

  @BeforeEach
  void begin() {
    fixture = new FetchFixture(folder);
    repository = fixture.repository("repo.git").file("main.py", "x = 1\n");
  }

  @Test
  void cutsALongHistoryAndLongMessages() throws Exception {
    repository.commit("m".repeat(300_000));
    List<ObjectId> parents = new ArrayList<>();
    for (int i = 0; i < 65; i++) {
      repository.branch("side" + i).commit("Side");
      parents.add(repository.id("side" + i));
    }
    repository.branch("main").commit(repository.tree(), "Octopus", parents);
    FetchLimits usual = FetchLimits.DEFAULT;
    FetchLimits few = new FetchLimits(
        usual.time(),
        usual.diskBytes(),
        usual.entries(),
        usual.files(),
        usual.fileBytes(),
        usual.totalBytes(),
        10);

    try (Checkout whole = fixture.fetch(repository);
        Checkout cut = fixture.limits(few).fetch(repository)) {

      List<Commit> commits = whole.history().orElseThrow().commits();
      assertThat(commits).hasSize(67);
      assertThat(commits.get(66).message()).hasSize(4096);
      assertThat(cut.history().orElseThrow().cut()).isTrue();
      assertThat(cut.history().orElseThrow().commits()).hasSize(10);
      assertThat(cut.revision().remarks()).contains("Only the newest 10 commits were read.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Linus Torvalds <t@x> 9223372036854775807 +0000",
        "Linus Torvalds <t@x> 99999999999999999999999999 +0000",
        "N\0UL <a\0@x> 1 +9999",
        "Minus <m@x> -1 +0000",
        "no address at all",
        "<> <<>> > 12 +0x",
        ""
      })
  void readsCommitsWhateverTheyClaim(String person) throws Exception {
    String text = "tree %s\nauthor %s\ncommitter %s\nencoding \u0001nonsense\n\nClaim\n"
        .formatted(repository.tree().name(), person, person);
    repository.ref(
        "refs/heads/main", repository.insert(Constants.OBJ_COMMIT, text.getBytes(UTF_8)));

    try (Checkout checkout = fixture.fetch(repository)) {

      Commit commit = checkout.history().orElseThrow().commits().get(0);
      assertThat(commit.subject()).isEqualTo("Claim");
      assertThat(commit.authored()).isBetween(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
    }
  }

  @Test
  void gradesExactlyTheRemotesHead() throws Exception {
    repository.commit("Good");
    String head = repository.head();
    repository
        .branch("HEAD")
        .commit("Bad")
        .ref("refs/tags/main", repository.id("refs/heads/HEAD"))
        .ref("refs/replace/" + head, repository.id("refs/heads/HEAD"))
        .ref("refs/tags/HEAD", repository.id("refs/heads/HEAD"));

    try (GitServer server = fixture.server();
        Checkout remote = fixture.fetch(server.url("repo.git"));
        Checkout local = fixture.fetch(repository)) {

      assertThat(remote.revision().commit()).isEqualTo(head);
      assertThat(local.revision().commit()).isEqualTo(head);
      assertThat(remote.history().orElseThrow().commits()).hasSize(1);
    }
  }

  @Test
  void choosesNothingWhereTwoCouldBeMeant() throws Exception {
    repository.commit("Good").tag("main").branch(repository.head()).commit("Bad");
    String id = repository.id("refs/heads/main").name();
    String source = repository.path().toString();

    assertThatThrownBy(() -> fixture.fetchRef(source, "main"))
        .hasMessageContaining("'main' is both a branch and a tag")
        .hasMessageContaining("Write refs/heads/main or refs/tags/main.");
    assertThatThrownBy(() -> fixture.fetchRef(source, id))
        .hasMessageContaining("is a commit id and the name of a ref");
    try (Checkout checkout = fixture.fetchRef(source, "refs/heads/main")) {
      assertThat(checkout.revision().commit()).isEqualTo(id);
    }
  }

  @Test
  void saysThatThereAreNoCommits() throws Exception {
    RepositoryBuilder empty = fixture.repository("empty.git");

    try (GitServer server = fixture.server()) {
      for (String source : List.of(server.url("empty.git"), empty.path().toString())) {
        assertThatThrownBy(() -> fixture.fetch(source))
            .isInstanceOf(FetchException.class)
            .hasMessageContaining("has no commits: nothing was pushed to it yet")
            .extracting(e -> ((FetchException) e).blame())
            .isEqualTo(Blame.SUBMISSION);
      }
    }
  }

  @Test
  void runsNothingThatALocalRepositoryNames() throws Exception {
    repository.commit("Begin");
    Path witness = folder.resolve("witness");
    Files.writeString(repository.path().resolve("config"), """
        [core]
        	bare = true
        	fsmonitor = touch %1$s
        	hooksPath = %2$s
        	sshCommand = touch %1$s
        [include]
        	path = /dev/zero
        [uploadpack]
        	packObjectsHook = touch %1$s
        [filter "x"]
        	smudge = touch %1$s
        """.formatted(witness, folder));

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.files()).hasSize(1);
      assertThat(witness).doesNotExist();
    }
  }

  @Test
  void borrowsNoObjectsFromOtherRepositories() throws Exception {
    repository.commit("Begin");
    Path info = Files.createDirectories(repository.path().resolve("objects/info"));
    Files.writeString(info.resolve("alternates"), folder.resolve("private/.git/objects") + "\n");

    assertThatThrownBy(() -> fixture.fetch(repository))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("borrows objects from another repository")
        .hasMessageContaining("git repack -a -d")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
  }

  @Test
  void writesNothingIntoALocalRepository() throws Exception {
    repository.commit("Begin");
    List<String> before = listing();

    fixture.fetch(repository).close();

    assertThat(listing()).isEqualTo(before);
  }

  private List<String> listing() throws Exception {
    try (java.util.stream.Stream<Path> paths = Files.walk(repository.path())) {
      return paths.map(Path::toString).sorted().toList();
    }
  }
}
