package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Change;
import dev.grader.submission.Commit.Origin;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.History;
import dev.grader.submission.SourceFile;
import dev.grader.submission.SourceFile.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFetcherHistoryTest {
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
  void gradesTheLastCommitBeforeTheDueDateAndShowsLaterOnes() throws Exception {
    String graded = repository.head();
    repository
        .at("2026-11-05T09:00:00Z")
        .file("late.py", "")
        .commit("Too late")
        .commit("Even later");
    Assignment due = new Assignment(
        Optional.empty(), Optional.of(Instant.parse("2026-11-04T09:00:00Z")), Optional.empty());

    try (Checkout checkout = fixture.fetch(repository.path().toString(), due)) {

      assertThat(checkout.revision().commit()).isEqualTo(graded);
      assertThat(checkout.history().orElseThrow().late())
          .extracting(Commit::subject)
          .containsExactly("Even later", "Too late");
      assertThat(checkout.revision().remarks())
          .contains("2 commits that came in after the due date were not graded.");
    }
  }

  @Test
  void blamesTheSubmissionWhereNothingWasThereInTime() {
    Assignment due = new Assignment(
        Optional.empty(), Optional.of(Instant.parse("2026-11-01T00:00:00Z")), Optional.empty());

    assertThatThrownBy(() -> fixture.fetch(repository.path().toString(), due))
        .hasMessageContaining("has no commit at or before the due date, 2026-11-01T00:00:00Z.")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.SUBMISSION);
  }

  @Test
  void countsChangedLinesAgainstTheFirstParent() throws Exception {
    repository
        .file("app/main.py", "print(1)\nprint(2)\nprint(3)\n")
        .commit("Grow")
        .file("app/main.py", "print(1)\nprint(9)\nprint(3)\n")
        .file("logo.png", new byte[] {0, 1, 2})
        .file("venv/lib/python3.11/site-packages/six.py", "x\n".repeat(900))
        .commit("Change")
        .delete("README.md")
        .file("docs/README.md", "# Hello\n")
        .commit("Move");

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.history().orElseThrow().commits())
          .extracting(Commit::changes)
          .containsExactly(
              java.util.List.of(),
              java.util.List.of(new Change("app/main.py", 1, 1), new Change("logo.png", 0, 0)),
              java.util.List.of(new Change("app/main.py", 2, 0)),
              java.util.List.of(new Change("README.md", 1, 0), new Change("app/main.py", 1, 0)));
    }
  }

  @Test
  void subtractsATemplateFromAFork() throws Exception {
    Assignment assignment = withTemplate();
    repository
        .by("Candidate", "c@example.org")
        .file("app/main.py", "print('answer')\n")
        .commit("Answer");

    try (Checkout fork = fixture.fetch(repository.path().toString(), assignment)) {

      History history = fork.history().orElseThrow();
      assertThat(history.commits())
          .extracting(Commit::origin)
          .containsExactly(Origin.OWN, Origin.INHERITED, Origin.INHERITED);
      assertThat(history.ownership())
          .isEqualTo("2 commits and all unchanged files of the template are not counted.");
      assertThat(fork.files())
          .extracting(SourceFile::path, SourceFile::role)
          .containsExactly(
              tuple("README.md", Role.TEMPLATE),
              tuple("app/main.py", Role.OWN),
              tuple("empty/__init__.py", Role.TEMPLATE),
              tuple("tests/test_given.py", Role.TEMPLATE));
    }
  }

  @Test
  void subtractsATemplateThatWasCopiedWithoutItsHistory() throws Exception {
    Assignment assignment = withTemplate();
    RepositoryBuilder copy = fixture
        .repository("copy.git")
        .by("Candidate", "c@example.org")
        .file("tests/test_given.py", "given\n")
        .file("moved/README.md", "# Hello\n")
        .file("other/__init__.py", "")
        .file("app/main.py", "print('copy')\n")
        .commit("All at once");

    try (Checkout copied = fixture.fetch(copy.path().toString(), assignment)) {

      assertThat(copied.files())
          .extracting(SourceFile::path, SourceFile::role)
          .containsExactly(
              tuple("app/main.py", Role.OWN),
              tuple("moved/README.md", Role.TEMPLATE),
              tuple("other/__init__.py", Role.OWN),
              tuple("tests/test_given.py", Role.TEMPLATE));
      assertThat(copied.history().orElseThrow().own())
          .flatExtracting(Commit::changes)
          .containsExactly(new Change("app/main.py", 1, 0), new Change("other/__init__.py", 0, 0));
    }
  }

  private Assignment withTemplate() {
    repository
        .file("tests/test_given.py", "given\n")
        .file("empty/__init__.py", "")
        .commit("Task")
        .tag("v3");
    return new Assignment(
        Optional.empty(), Optional.empty(), Optional.of(repository.path() + "@v3"));
  }

  @Test
  void blamesTheCallerForATemplateThatIsNotThere() {
    Assignment assignment =
        new Assignment(Optional.empty(), Optional.empty(), Optional.of(repository.path() + "@v9"));

    assertThatThrownBy(() -> fixture.fetch(repository.path().toString(), assignment))
        .hasMessageStartingWith("The assignment's template: ")
        .hasMessageContaining("has no branch, tag or commit 'v9'")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
  }

  @Test
  void saysThatAShallowCloneLacksHistory() throws Exception {
    repository.file("b.py", "").commit("More");
    Files.writeString(repository.path().resolve("shallow"), repository.head() + "\n");

    try (Checkout checkout = fixture.fetch(repository)) {

      assertThat(checkout.history().orElseThrow().shallow()).isTrue();
      assertThat(checkout.revision().remarks())
          .anyMatch(
              remark -> remark.contains("shallow clone") && remark.contains("fetch-depth: 0"));
    }
  }
}
