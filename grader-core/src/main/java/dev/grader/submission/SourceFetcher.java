package dev.grader.submission;

import dev.grader.submission.FetchException.Blame;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides by the source who fetches it.
 *
 * @param repositories for URLs, repositories and bundles
 * @param archives for files that end like an archive
 */
public record SourceFetcher(Fetcher repositories, Fetcher archives) implements Fetcher {
  private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|tar|tar\\.gz|tgz)");
  private static final Pattern URL = Pattern.compile("(?!file:)[a-z][a-z0-9+.-]*://.*");

  @Override
  public Checkout fetch(Submission submission, Assignment assignment)
      throws FetchException, InterruptedException {
    return fetcher(submission).fetch(submission, assignment);
  }

  @Override
  public Optional<String> state(Submission submission) throws FetchException, InterruptedException {
    return fetcher(submission).state(submission);
  }

  private Fetcher fetcher(Submission submission) throws FetchException {
    String source = submission.source().toLowerCase(Locale.ROOT);
    if (!ARCHIVE.matcher(source).matches()) {
      return repositories;
    }
    if (URL.matcher(source).matches()) {
      throw new FetchException(
          Blame.CALLER,
          "Archives are read from disk, not from a server. Download it, then grade the file.");
    }
    return archives;
  }
}
