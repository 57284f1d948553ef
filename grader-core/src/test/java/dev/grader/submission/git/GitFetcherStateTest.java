package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.Submission;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.transport.BundleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells whether a submission has changed, without fetching it. */
class GitFetcherStateTest {
  @TempDir
  private Path folder;

  private FetchFixture fixture;
  private RepositoryBuilder repository;
  private String local = "";

  @BeforeEach
  void begin() {
    fixture = new FetchFixture(folder);
    repository = fixture.repository("repo.git").file("a.py", "x = 1\n").commit("Begin");
    local = repository.path().toString();
  }

  @Test
  void isTheCommitOfTheHeadOrOfTheRef() throws Exception {
    String first = repository.head();
    assertThat(state(local, "")).isEqualTo(first);

    repository.tag("v1").branch("work").file("a.py", "x = 2\n").commit("More");

    assertThat(state(local, "")).as("another branch").isEqualTo(first);
    assertThat(state(local, "work")).isEqualTo(repository.head()).isNotEqualTo(first);
    assertThat(state(local, "v1")).isEqualTo(first);
    assertThat(state(local, first.substring(0, 8))).isEqualTo(first);
    assertThat(fixture.temporary()).isEmptyDirectory();
  }

  @Test
  void ofAServerIsWhatItAdvertises() throws Exception {
    try (GitServer server = fixture.server()) {
      String first = state(server.url("repo.git"), "main");
      repository.file("a.py", "x = 2\n").commit("More");

      assertThat(first).isNotEqualTo(repository.head());
      assertThat(state(server.url("repo.git"), "main")).isEqualTo(repository.head());
      assertThat(state(server.url("repo.git"), "")).isEqualTo(repository.head());
      assertThat(server.requests())
          .filteredOn(request -> request.startsWith("POST"))
          .as("each asks for the names, and nobody for objects")
          .hasSize(3);
    }
    assertThat(fixture.temporary()).isEmptyDirectory();
  }

  @Test
  void ofABundleIsItsBytes() throws Exception {
    Path bundle = bundle("one.bundle");
    String first = state(bundle.toString(), "");
    repository.file("a.py", "x = 2\n").commit("More");

    String second = state(bundle("two.bundle").toString(), "");

    assertThat(first).hasSize(64).isNotEqualTo(second);
    assertThat(state(bundle.toString(), "")).isEqualTo(first);
  }

  @Test
  void failsAsFetchingWould() {
    String nowhere = folder.resolve("nowhere").toString();

    assertThat(blame(local, "maim")).isEqualTo(Blame.CALLER);
    assertThat(blame(nowhere, "")).isEqualTo(Blame.CALLER);
    assertThat(blame(fixture.repository("empty.git").path().toString(), ""))
        .isEqualTo(Blame.SUBMISSION);
    assertThat(fixture.temporary()).isEmptyDirectory();
    assertThatThrownBy(() -> state("ftp://git.example/x", "")).isInstanceOf(FetchException.class);
  }

  private String state(String source, String ref) throws Exception {
    return fixture.fetcher().state(submission(source, ref)).orElseThrow();
  }

  private Blame blame(String source, String ref) {
    try {
      fixture.fetcher().state(submission(source, ref));
    } catch (FetchException e) {
      return e.blame();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("it did not fail");
  }

  private static Submission submission(String source, String ref) {
    return new Submission(source, Optional.of(ref).filter(name -> !name.isEmpty()), "");
  }

  private Path bundle(String name) throws Exception {
    Path bundle = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(bundle)) {
      BundleWriter writer = new BundleWriter(repository.repository());
      writer.include("HEAD", repository.id("HEAD"));
      writer.include("refs/heads/main", repository.id("HEAD"));
      writer.writeBundle(NullProgressMonitor.INSTANCE, out);
    }
    return bundle;
  }
}
