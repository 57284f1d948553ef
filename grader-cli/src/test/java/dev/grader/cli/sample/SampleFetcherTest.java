package dev.grader.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.cli.exit.UserError;
import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.Fetcher;
import dev.grader.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFetcherTest {
  @TempDir
  private Path folder;

  private final List<Submission> asked = new ArrayList<>();
  private Path temporary = Path.of("");
  private Path sample = Path.of("");

  @BeforeEach
  void makeASample() throws IOException {
    temporary = folder.resolve("temporary");
    sample = Files.createDirectory(folder.resolve("shop"));
    Files.writeString(sample.resolve("sample.yaml"), "title: Shop\n");
  }

  @Test
  void aSampleIsBuiltAskedAndGoneAgain() throws Exception {
    SampleFetcher fetcher = new SampleFetcher(
        new Noting(),
        (repository, from) -> Files.copy(from.resolve("sample.yaml"), repository),
        temporary);

    Optional<String> state = fetcher.state(submission(sample.toString()));

    assertThat(state).contains("title: Shop\n");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).source()).endsWith("shop.git");
    assertThat(asked.get(0).ref()).contains("main");
    assertThat(asked.get(0).shown()).isEqualTo("shown");
    assertThat(asked.get(0).candidate()).isEqualTo("Ada");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void whereverOneStandsTheRepositoryHasTheNameOfTheSample() throws Exception {
    SampleFetcher fetcher = new SampleFetcher(new Noting(), (repository, from) -> {}, temporary);

    fetcher.state(submission(sample.resolve(".").toString()));

    assertThat(asked).extracting(Submission::source).allMatch(each -> each.endsWith("/shop.git"));
  }

  @Test
  void whateverIsNoSampleGoesOnAsItIs() throws Exception {
    Files.createDirectory(sample.resolve(".git"));
    SampleFetcher fetcher = new SampleFetcher(
        new Noting(),
        (repository, from) -> {
          throw new AssertionError("nothing to build");
        },
        temporary);

    for (String source : List.of("https://git.example/x.git", sample.toString(), "a\u0000b")) {
      assertThat(fetcher.state(submission(source))).isEmpty();
    }

    assertThat(asked)
        .extracting(Submission::source)
        .containsExactly("https://git.example/x.git", sample.toString(), "a\u0000b");
  }

  @Test
  void aMistakeInASampleIsTheCallersAndAFullDiskIsNobodys() {
    assertThat(blame((repository, from) -> {
          throw new UserError("sample.yaml:1:1: error: no history");
        }))
        .isEqualTo(Blame.CALLER);
    assertThat(blame((repository, from) -> {
          throw new IOException("No space left on device");
        }))
        .isEqualTo(Blame.GRADER);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void nothingIsLeftWhereFetchingFails() {
    SampleFetcher fetcher = new SampleFetcher(new Noting(), (repository, from) -> {}, temporary);

    assertThatThrownBy(() -> fetcher.fetch(submission(sample.toString()), Assignment.NONE))
        .hasMessage("nothing there");
    assertThat(temporary).isEmptyDirectory();
  }

  private Blame blame(SampleFetcher.Replay replay) {
    SampleFetcher fetcher = new SampleFetcher(new Noting(), replay, temporary);
    try {
      fetcher.state(submission(sample.toString()));
    } catch (FetchException e) {
      return e.blame();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("it did not fail");
  }

  private static Submission submission(String source) {
    return new Submission(source, Optional.of("main"), "shown", "Ada");
  }

  /** Knows no repositories, only files, whose text is their state. */
  private final class Noting implements Fetcher {
    @Override
    public Checkout fetch(Submission submission, Assignment assignment) throws FetchException {
      throw new FetchException(Blame.SUBMISSION, "nothing there");
    }

    @Override
    public Optional<String> state(Submission submission) {
      asked.add(submission);
      try {
        Path file = Path.of(submission.source());
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      } catch (IOException | java.nio.file.InvalidPathException e) {
        return Optional.empty();
      }
    }
  }
}
