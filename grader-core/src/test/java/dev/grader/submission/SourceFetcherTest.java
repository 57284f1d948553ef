package dev.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFetcherTest {
  private final Checkout repository = FilesInMemory.of(Map.of("of", "git"));
  private final Checkout archive = FilesInMemory.of(Map.of("of", "archive"));
  private final SourceFetcher fetcher = new SourceFetcher(
      (submission, assignment) -> repository, (submission, assignment) -> archive);

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "A.ZIP", "x/b.tar.gz", "c.tgz", "file:///tmp/d.tar"})
  void readsArchivesByTheirNames(String source) throws Exception {
    assertThat(fetch(source)).isSameAs(archive);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "zip", "https://example.org/a.git", "git@host:a", "a.bundle"})
  void leavesTheRestToGit(String source) throws Exception {
    assertThat(fetch(source)).isSameAs(repository);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a.zip", "ssh://host/a.tar.gz"})
  void downloadsNoArchives(String source) {
    assertThatThrownBy(() -> fetch(source)).hasMessageContaining("Download it");
  }

  private Checkout fetch(String source) throws Exception {
    return fetcher.fetch(new Submission(source, Optional.empty(), ""), Assignment.NONE);
  }
}
