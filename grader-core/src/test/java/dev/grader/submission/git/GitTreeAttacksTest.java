package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.Oddity;
import dev.grader.submission.SourceFile;
import dev.grader.submission.files.FetchLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GitTreeAttacksTest {
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
  void listsLinksAndFollowsNone() throws Exception {
    Files.writeString(folder.resolve("secret"), "TOP SECRET");
    repository
        .link("README.md", folder.resolve("secret").toString())
        .link("zero", "/dev/zero")
        .link("loop", "loop")
        .commit("Link");

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.files()).extracting(SourceFile::path).containsExactly("main.py");
      assertThat(checkout.oddities())
          .extracting(Oddity::kind, Oddity::path)
          .containsExactly(
              tuple(Oddity.Kind.SYMLINK, "README.md"),
              tuple(Oddity.Kind.SYMLINK, "loop"),
              tuple(Oddity.Kind.SYMLINK, "zero"));
    }
  }

  @Test
  void fetchesNoSubmodules() throws Exception {
    repository
        .file(
            ".gitmodules",
            "[submodule \"../../x\"]\n\tpath = sub\n\turl = --upload-pack=touch /tmp/evil\n")
        .entry("sub", FileMode.GITLINK, ObjectId.fromString("1".repeat(40)))
        .commit("Add");

    try (GitServer server = fixture.server();
        Checkout checkout = fixture.fetch(server.url("repo.git"))) {

      assertThat(checkout.files())
          .extracting(SourceFile::path)
          .containsExactly(".gitmodules", "main.py");
      assertThat(checkout.oddities())
          .extracting(Oddity::kind, Oddity::path)
          .containsExactly(tuple(Oddity.Kind.SUBMODULE, "sub"));
    }
  }

  @Test
  void keepsFilesByteForByteWhateverTheAttributesSay() throws Exception {
    repository
        .file(".gitattributes", "*.py filter=evil text eol=lf ident export-ignore\n")
        .file(".lfsconfig", "[lfs]\n\turl = http://169.254.169.254/\n")
        .file("a.py", "$Id$\r\nx = 1\r\n")
        .commit("Add");

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.text("a.py", 99)).contains("$Id$\r\nx = 1\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".git", ".GIT", "git~1", "..", "a/b"})
  void refusesTreesWithNamesThatLeaveTheirFolder(String name) throws Exception {
    ObjectId inner =
        repository.treeOf("config", FileMode.REGULAR_FILE, repository.blob(new byte[1]));
    repository.commit(repository.treeOf(name, FileMode.TREE, inner), "Hide", List.of());

    try (GitServer server = fixture.server()) {
      for (String source : List.of(server.url("repo.git"), repository.path().toString())) {
        assertThatThrownBy(() -> fixture.fetch(source))
            .isInstanceOf(FetchException.class)
            .hasMessageContaining("holds an object that Git refuses")
            .extracting(e -> ((FetchException) e).blame())
            .isEqualTo(Blame.SUBMISSION);
      }
    }
    assertThat(fixture.temporary()).isEmptyDirectory();
  }

  @Test
  void keepsOutNamesThatOnlySomeFileSystemsTakeForGit() throws Exception {
    ObjectId inner =
        repository.treeOf("config", FileMode.REGULAR_FILE, repository.blob(new byte[1]));
    repository.commit(repository.treeOf(".g\u200cit", FileMode.TREE, inner), "Hide", List.of());

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.files()).isEmpty();
      assertThat(checkout.oddities())
          .extracting(Oddity::kind)
          .containsExactly(Oddity.Kind.UNSAFE_PATH);
    }
  }

  @Test
  void keepsHostileNamesAsTheyAre() throws Exception {
    List<String> names = List.of(
        "--config=evil.toml.py",
        "=HYPERLINK(1).py",
        "new\nline.py",
        "\u001b]0;x\u0007.py",
        "ß\u202e.py",
        "Main.py");
    names.forEach(name -> repository.file(name, "x = 1\n"));
    repository.commit("Name");

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.files()).extracting(SourceFile::path).containsAll(names);
      assertThat(checkout.oddities()).isEmpty();
    }
  }

  @Test
  void refusesATreeBombBeforeAnythingIsStored() throws Exception {
    ObjectId content = repository.blob(new byte[16 << 10]);
    FileMode mode = FileMode.REGULAR_FILE;
    for (int level = 0; level < 5; level++) {
      TreeFormatter tree = new TreeFormatter();
      for (int i = 0; i < 31; i++) {
        tree.append("d" + (char) ('A' + i), mode, content);
      }
      content = repository.insert(Constants.OBJ_TREE, tree.toByteArray());
      mode = FileMode.TREE;
    }
    repository.commit(content, "28 million files", List.of());

    assertThatThrownBy(() -> fixture.fetch(repository))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("has more than 50000 files and folders")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.SUBMISSION);
    assertThat(fixture.temporary()).isEmptyDirectory();
  }

  @Test
  void aTreeBombInAnOldCommitCostsLittle() throws Exception {
    ObjectId content = repository.blob("x\n".repeat(1000).getBytes(UTF_8));
    FileMode mode = FileMode.REGULAR_FILE;
    for (int level = 0; level < 8; level++) {
      TreeFormatter tree = new TreeFormatter();
      for (int i = 0; i < 31; i++) {
        tree.append("d" + (char) ('A' + i), mode, content);
      }
      content = repository.insert(Constants.OBJ_TREE, tree.toByteArray());
      mode = FileMode.TREE;
    }
    repository.commit(content, "Bomb", List.of()).commit("Take it back");

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.files()).hasSize(1);
      assertThat(checkout.history().orElseThrow().commits().get(1).changes())
          .hasSizeLessThanOrEqualTo(2_000);
    }
  }

  @Test
  void reportsAHugeFileAndReadsTheRest() throws Exception {
    repository.file("zeros.bin", new byte[100 << 20]).commit("Zeros");

    try (GitServer server = fixture.server();
        Checkout checkout = fixture.fetch(server.url("repo.git"))) {

      assertThat(checkout.files()).extracting(SourceFile::path).containsExactly("main.py");
      assertThat(checkout.oddities())
          .extracting(Oddity::kind, Oddity::path, Oddity::detail)
          .containsExactly(tuple(
              Oddity.Kind.TOO_LARGE,
              "zeros.bin",
              "100 MiB, more than the limit of 5 MiB; not read"));
    }
  }

  @Test
  void stopsACloneThatFillsTheDisk() throws Exception {
    java.util.Random noise = new java.util.Random(1);
    for (int i = 0; i < 3; i++) {
      byte[] bytes = new byte[1 << 20];
      noise.nextBytes(bytes);
      repository.file(i + ".bin", bytes);
    }
    repository.commit("Noise");
    FetchLimits small = new FetchLimits(Duration.ofSeconds(30), 1 << 20, 99, 99, 99, 99, 9);

    try (GitServer server = fixture.server()) {
      assertThatThrownBy(() -> fixture.limits(small).fetch(server.url("repo.git")))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("1 MiB")
          .extracting(e -> ((FetchException) e).blame())
          .isEqualTo(Blame.GRADER);
    }
    assertThat(fixture.temporary()).isEmptyDirectory();
  }
}
