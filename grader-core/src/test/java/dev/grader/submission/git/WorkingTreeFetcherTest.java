package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.Oddity;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A working tree is read as a clone of it would be, were all of it committed: nearly every test
 * commits and compares.
 */
class WorkingTreeFetcherTest {
  @TempDir
  private Path folder;

  private WorkingFolder work;

  @BeforeEach
  void begin() throws IOException {
    work = WorkingFolder.withACommit(folder);
  }

  @Test
  void aCleanTreeIsItsCommit() throws Exception {
    try (Checkout now = work.fetch();
        Checkout committed = work.fetchCommitted(Assignment.NONE)) {
      assertThat(now.revision()).isEqualTo(committed.revision());
      assertThat(now.history()).isEqualTo(committed.history());
    }
    work.assertIsWhatIsCommitted("app.py", "pkg/mod.py", "README.md");
  }

  @Test
  void changedNewDeletedAndRenamedFilesCountAsTheyStand() throws Exception {
    work.write("app.py", "x = 3\n").write("new.py", "z = 1\n").write("staged.py", "s = 1\n");
    work.git("add", "staged.py");
    work.git("mv", "pkg/mod.py", "pkg/moved.py");
    Files.delete(work.root().resolve("README.md"));

    try (Checkout now = work.fetch()) {
      assertThat(now.text("app.py", 100)).contains("x = 3\n");
      assertThat(now.revision().remarks())
          .contains(
              "Not committed yet, and graded as it stands: 1 changed file, 3 new files, 2 deleted files."
                  + " Only what is committed is handed in.");
    }
    work.assertIsWhatIsCommitted("app.py", "new.py", "pkg/moved.py", "staged.py");
  }

  @Test
  void whatIsStagedAndChangedAgainCountsAsItStands() throws Exception {
    work.write("app.py", "x = 8\n");
    work.git("add", "app.py");
    work.write("app.py", "x = 9\n");

    try (Checkout now = work.fetch()) {
      assertThat(now.text("app.py", 100)).contains("x = 9\n");
    }
  }

  @Test
  void ignoredFilesAreLeftOutUnlessTheyAreTracked() throws Exception {
    work.write("kept.log", "kept\n");
    work.git("add", "kept.log");
    work.write(".gitignore", "*.log\n/build/\n!pkg/wanted.log\n");
    work.write("pkg/.gitignore", "secret*\n");
    work.write(".git/info/exclude", "notes.txt\n");
    work.write("../home/.config/git/ignore", "*.swp\n");
    work.write("a.log", "").write("build/x.py", "").write("pkg/wanted.log", "");
    work.write("pkg/secret.py", "").write("notes.txt", "").write("b.swp", "").write("c.txt", "");

    work.assertIsWhatIsCommitted(
        ".gitignore",
        "README.md",
        "app.py",
        "c.txt",
        "kept.log",
        "pkg/.gitignore",
        "pkg/mod.py",
        "pkg/wanted.log");
  }

  @Test
  void theUsersExcludesFileIsFoundWhereTheConfigurationNamesIt() throws Exception {
    work.write("../home/.gitconfig", "[core]\n\texcludesFile = ~/mine\n");
    work.write("../home/mine", "*.tmp\n");
    work.write("a.tmp", "");

    work.assertIsWhatIsCommitted("README.md", "app.py", "pkg/mod.py");
  }

  @Test
  void linksAreOdditiesAndNeverFollowed() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.py"), "SECRET = 1\n");
    Files.createSymbolicLink(work.root().resolve("out"), outside);
    Files.createSymbolicLink(work.root().resolve("file.py"), outside.resolve("secret.py"));
    Files.createSymbolicLink(work.root().resolve("loop"), work.root());

    try (Checkout now = work.fetch()) {
      assertThat(now.oddities())
          .extracting(Oddity::kind)
          .containsOnly(Oddity.Kind.SYMLINK)
          .hasSize(3);
    }
    work.assertIsWhatIsCommitted("README.md", "app.py", "pkg/mod.py");
  }

  @Test
  void aTrackedFolderThatBecameALinkIsGone() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("mod.py"), "SECRET = 1\n");
    Files.delete(work.root().resolve("pkg/mod.py"));
    Files.delete(work.root().resolve("pkg"));
    Files.createSymbolicLink(work.root().resolve("pkg"), outside);

    work.assertIsWhatIsCommitted("README.md", "app.py");
  }

  @Test
  void submodulesAndNestedRepositoriesAreNotEntered() throws Exception {
    WorkingFolder other = WorkingFolder.in(Files.createDirectory(folder.resolve("other")));
    other.write("lib.py", "l = 1\n").commit();
    work.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        other.root().toString(),
        "vendored-lib");
    Path nested = work.root().resolve("nested");
    work.git("clone", "--quiet", other.root().toString(), nested.toString());

    try (Checkout now = work.fetch()) {
      assertThat(now.oddities())
          .extracting(oddity -> oddity.kind() + " " + oddity.path())
          .containsExactly("SUBMODULE nested", "SUBMODULE vendored-lib");
    }
    work.assertIsWhatIsCommitted(".gitmodules", "README.md", "app.py", "pkg/mod.py");
  }

  @Test
  void aLinkedWorkingTreeIsReadWithItsOwnHeadAndIndex() throws Exception {
    Path second = folder.resolve("second");
    work.git("worktree", "add", "--quiet", "-b", "second", second.toString());
    WorkingFolder linked = work.at(second);
    linked.write("more.py", "m = 1\n").commit();
    linked.write("app.py", "x = 5\n");

    try (Checkout now = linked.fetch()) {
      assertThat(now.history().orElseThrow().commits()).hasSize(2);
      assertThat(now.text("app.py", 100)).contains("x = 5\n");
      assertThat(now.text("more.py", 100)).contains("m = 1\n");
    }
  }

  @Test
  void whatASparseCheckoutLeavesOutIsStillThere() throws Exception {
    work.write("docs/guide.md", "# Guide\n").commit();
    work.git("sparse-checkout", "set", "--no-sparse-index", "pkg");
    assertThat(work.root().resolve("docs/guide.md")).doesNotExist();

    try (Checkout now = work.fetch()) {
      assertThat(now.text("docs/guide.md", 100)).contains("# Guide\n");
      assertThat(now.revision().remarks()).noneMatch(remark -> remark.contains("Not committed"));
    }
  }

  @Test
  void beforeTheFirstCommitThereAreFilesAndAnEmptyHistory() throws Exception {
    WorkingFolder fresh = WorkingFolder.in(Files.createDirectory(folder.resolve("fresh")));
    fresh.write("app.py", "x = 1\n");

    try (Checkout now = fresh.fetch()) {
      assertThat(now.files()).extracting(SourceFile::path).containsExactly("app.py");
      assertThat(now.history().orElseThrow().commits()).isEmpty();
      assertThat(now.revision().commit()).isEmpty();
    }
  }

  @Test
  void withoutAFileAndACommitThereIsNothingToHandIn() throws Exception {
    WorkingFolder fresh = WorkingFolder.in(Files.createDirectory(folder.resolve("fresh")));

    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(fresh::fetch)
        .withMessageContaining("has no file and no commit: there is nothing to hand in yet")
        .extracting(FetchException::blame)
        .isEqualTo(FetchException.Blame.SUBMISSION);
  }

  @Test
  void aDetachedHeadHasItsOwnHistory() throws Exception {
    work.write("later.py", "l = 1\n").commit();
    work.git("checkout", "--quiet", "--detach", "HEAD~1");

    try (Checkout now = work.fetch()) {
      assertThat(now.history().orElseThrow().commits()).hasSize(1);
      assertThat(now.files()).extracting(SourceFile::path).doesNotContain("later.py");
    }
  }

  @Test
  void aFolderInsideIsReadAsTheWholeTree() throws Exception {
    try (Checkout now = work.fetch(work.root().resolve("pkg"), Assignment.NONE)) {
      assertThat(now.files()).extracting(SourceFile::path).contains("app.py");
    }
  }

  @Test
  void aFolderOutsideOfAnyRepositorySaysWhatToDo() {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> work.fetch(folder.resolve("home"), Assignment.NONE))
        .withMessageContaining("Run `git init`")
        .extracting(FetchException::blame)
        .isEqualTo(FetchException.Blame.CALLER);
  }

  @Test
  void filesOfTheTemplateAreToldApart() throws Exception {
    WorkingFolder starter = WorkingFolder.in(Files.createDirectory(folder.resolve("starter")));
    starter.write("given.py", "g = 1\n").write(".idea/misc.xml", "<given/>\n").commit();
    work.write("given.py", "g = 1\n").write(".idea/misc.xml", "<given/>\n");
    work.git("add", ".idea");
    // what the index says of it is of another moment
    Files.setLastModifiedTime(work.root().resolve(".idea/misc.xml"), FileTime.from(Instant.EPOCH));
    Assignment assignment = new Assignment(
        Optional.empty(), Optional.empty(), Optional.of(starter.root().toString()));

    try (Checkout now = work.fetch(work.root(), assignment)) {
      assertThat(now.files())
          .filteredOn(file -> file.role() == SourceFile.Role.TEMPLATE)
          .extracting(SourceFile::path)
          .containsExactly(".idea/misc.xml", "given.py");
    }
  }

  @Test
  void noProgramThatTheRepositoryNamesIsRun() throws Exception {
    Path canary = folder.resolve("canary");
    work.git("config", "filter.evil.clean", "touch " + canary);
    work.git("config", "core.fsmonitor", "touch " + canary);
    work.write(".gitattributes", "*.py filter=evil\n").write("app.py", "x = 7\n");

    work.fetch().close();

    assertThat(canary).doesNotExist();
  }

  @Test
  void anIgnoredFolderOfManyFilesIsNotEntered() throws Exception {
    work.write(".gitignore", ".venv/\nnode_modules/\n");
    Path locked = Files.createDirectories(work.root().resolve("node_modules/deep"));
    for (int i = 0; i < 200; i++) {
      Files.createDirectories(locked.resolve("pkg" + i));
    }
    work.write(".venv/lib/python3.13/site-packages/x.py", "");
    assertThatNoException().isThrownBy(() -> work.fetch().close());

    work.assertIsWhatIsCommitted(".gitignore", "README.md", "app.py", "pkg/mod.py");
  }
}
