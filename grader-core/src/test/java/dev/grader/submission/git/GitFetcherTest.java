package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.submission.Checkout;
import dev.grader.submission.Commit;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.SourceFile;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.transport.BundleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFetcherTest {
  @TempDir
  private Path folder;

  private FetchFixture fixture;
  private RepositoryBuilder repository;

  @BeforeEach
  void begin() {
    fixture = new FetchFixture(folder);
    repository = fixture
        .repository("repo.git")
        .file("app/main.py", "print(1)\n")
        .file("README.md", "# Hello\n")
        .commit("Begin");
  }

  @Test
  void readsALocalRepositoryAndLeavesNothingBehind() throws Exception {
    repository.file("app/main.py", "print(2)\n").commit("Print two\n\nBecause.");

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
      assertThat(checkout.revision().committedAt()).contains(Instant.parse("2026-11-02T10:00:00Z"));
      assertThat(checkout.files())
          .extracting(SourceFile::path)
          .containsExactly("README.md", "app/main.py");
      assertThat(checkout.text("app/main.py", 100)).contains("print(2)\n");
      assertThat(checkout.history().orElseThrow().own())
          .extracting(Commit::subject)
          .containsExactly("Print two", "Begin");
    }
    assertThat(fixture.temporary()).isEmptyDirectory();
  }

  @Test
  void readsAFileUrlAndABundle() throws Exception {
    Path bundle = folder.resolve("answer.bundle");
    try (OutputStream out = Files.newOutputStream(bundle)) {
      BundleWriter writer = new BundleWriter(repository.repository());
      writer.include("HEAD", repository.id("HEAD"));
      writer.include("refs/heads/main", repository.id("HEAD"));
      writer.writeBundle(NullProgressMonitor.INSTANCE, out);
    }

    try (Checkout fromUrl = fixture.fetch(repository.path().toUri().toString());
        Checkout fromBundle = fixture.fetch(bundle.toString())) {

      assertThat(fromUrl.revision().commit()).isEqualTo(repository.head());
      assertThat(fromBundle.revision().commit()).isEqualTo(repository.head());
      assertThat(fromBundle.files()).isEqualTo(fromUrl.files());
    }
  }

  @Test
  void readsTheRepositoryOfAWorkTreeAndOfALinkedFolder() throws Exception {
    Path work = folder.resolve("work");
    Files.createDirectories(work);
    Files.move(repository.path(), work.resolve(".git"));
    Path linked = Files.createDirectories(folder.resolve("linked"));
    Files.writeString(linked.resolve(".git"), "gitdir: ../work/.git\n");

    try (Checkout fromWork = fixture.fetch(work.toString());
        Checkout fromLink = fixture.fetch(linked.toString())) {

      assertThat(fromWork.files()).hasSize(2);
      assertThat(fromLink.revision().commit()).isEqualTo(fromWork.revision().commit());
    }
    Path worktree = Files.createDirectories(work.resolve(".git/worktrees/w"));
    Files.writeString(worktree.resolve("commondir"), "../..\n");
    Files.writeString(worktree.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(linked.resolve(".git"), "gitdir: " + worktree + "\n");
    try (Checkout fromWorktree = fixture.fetch(linked.toString())) {
      assertThat(fromWorktree.files()).hasSize(2);
    }
    Path inside = Files.createDirectories(work.resolve("app"));
    assertThatThrownBy(() -> fixture.fetch(inside.toString()))
        .hasMessageContaining("is a folder inside a repository")
        .hasMessageContaining("Grade the whole of it: " + work);
  }

  @Test
  void findsBranchesTagsAndCommits() throws Exception {
    String first = repository.head();
    repository.tag("v1").branch("feature/x").file("b.py", "").commit("More");
    String source = repository.path().toString();

    for (String ref : new String[] {
      "v1",
      "main",
      "refs/tags/v1",
      first,
      first.substring(0, 7),
      first.toUpperCase(java.util.Locale.ROOT)
    }) {
      try (Checkout checkout = fixture.fetchRef(source, ref)) {
        assertThat(checkout.revision().commit()).as(ref).isEqualTo(first);
      }
    }
    try (Checkout checkout = fixture.fetchRef(source, "feature/x")) {
      assertThat(checkout.revision().commit()).isEqualTo(repository.head());
    }
  }

  @Test
  void namesTheBranchesWhereARefIsUnknown() {
    repository.branch("develop").commit("More");

    for (String ref : new String[] {"maim", "refs/heads/maim", "deadbeef"}) {
      assertThatThrownBy(() -> fixture.fetchRef(repository.path().toString(), ref))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining(
              "has no branch, tag or commit '" + ref + "'. Its branches: develop, main")
          .extracting(e -> ((FetchException) e).blame())
          .isEqualTo(Blame.CALLER);
    }
  }

  @Test
  void blamesTheCallerForWhatIsNoRepository() throws Exception {
    Path text = Files.writeString(folder.resolve("answer.txt"), "hello");
    Path none = Files.createDirectories(folder.resolve("none"));

    assertThatThrownBy(() -> fixture.fetch(none.toString()))
        .hasMessageContaining("is not a Git repository")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
    assertThatThrownBy(() -> fixture.fetch(text.toString()))
        .hasMessageContaining("is neither a repository nor a bundle nor an archive");
    assertThatThrownBy(() -> fixture.fetch("github.com/a/b"))
        .hasMessageContaining("write https://github.com/a/b");
  }

  @Test
  void saysWhenTheTemporaryFolderCannotBeWritten() throws Exception {
    Files.writeString(fixture.temporary(), "a file where the folder should be");

    assertThatThrownBy(() -> fixture.fetch(repository))
        .hasMessageContaining("The temporary folder " + fixture.temporary() + " cannot be written")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.GRADER);
  }
}
