package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import dev.grader.submission.Submission;
import dev.grader.submission.files.FetchLimits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFetcherTest {
  @TempDir
  private Path folder;

  @Test
  void readsALocalRepository() throws Exception {
    RepositoryBuilder repo = RepositoryBuilder.in(folder.resolve("repo"))
        .file("app/main.py", "print(1)\n")
        .file("README.md", "# Hello\n")
        .commit("Begin")
        .file("app/main.py", "print(2)\n")
        .commit("Print two");

    try (Checkout checkout = fetcher().fetch(submission(repo.path().toString()), Assignment.NONE)) {

      assertThat(checkout.revision().commit()).isEqualTo(repo.head());
      assertThat(checkout.files())
          .extracting(SourceFile::path)
          .containsExactly("README.md", "app/main.py");
      assertThat(checkout.text("app/main.py", 100)).contains("print(2)\n");
      assertThat(checkout.history().orElseThrow().own())
          .extracting(commit -> commit.subject())
          .containsExactly("Print two", "Begin");
    }
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  private GitFetcher fetcher() {
    Credentials none = Credentials.of(Map.of(), folder);
    return new GitFetcher(new GitSettings(
        FetchLimits.DEFAULT, folder.resolve("temporary"), none, SourcePolicy.OWN_COMMAND_LINE));
  }

  private static Submission submission(String source) {
    return new Submission(source, Optional.empty(), "");
  }
}
