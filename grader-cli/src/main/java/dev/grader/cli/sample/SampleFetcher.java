package dev.grader.cli.sample;

import dev.grader.cli.exit.UserError;
import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.Fetcher;
import dev.grader.submission.Submission;
import dev.grader.submission.files.PrivateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Fetches samples too: the history of one is built where it is needed, and gone afterwards.
 *
 * @param others for everything else
 * @param replay builds the repository of a sample in a folder that is not there yet
 * @param temporary the folder below which that is
 */
public record SampleFetcher(Fetcher others, Replay replay, Path temporary) implements Fetcher {

  /** Builds a repository. */
  public interface Replay {
    void make(Path repository, Path sample) throws IOException, UserError;
  }

  private interface Use<T> {
    T of(Submission submission) throws FetchException, InterruptedException;
  }

  @Override
  public Checkout fetch(Submission submission, Assignment assignment)
      throws FetchException, InterruptedException {
    return with(submission, built -> others.fetch(built, assignment));
  }

  @Override
  public Optional<String> state(Submission submission) throws FetchException, InterruptedException {
    return with(submission, others::state);
  }

  private <T> T with(Submission submission, Use<T> use)
      throws FetchException, InterruptedException {
    Optional<Path> sample = SampleFolder.named(submission.source());
    if (sample.isEmpty()) {
      return use.of(submission);
    }
    try (PrivateFolder folder = PrivateFolder.in(temporary)) {
      Path repository = folder.path().resolve(name(sample.get()) + ".git");
      replay.make(repository, sample.get());
      return use.of(new Submission(
          repository.toString(), submission.ref(), submission.shown(), submission.candidate()));
    } catch (UserError e) {
      throw new FetchException(Blame.CALLER, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new FetchException(
          Blame.GRADER, "the sample's history could not be built: " + e.getMessage(), e);
    }
  }

  private static Path name(Path sample) {
    return sample.toAbsolutePath().normalize().getFileName();
  }
}
