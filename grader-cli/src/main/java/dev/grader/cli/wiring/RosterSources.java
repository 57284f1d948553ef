package dev.grader.cli.wiring;

import dev.grader.batch.roster.SourceRule;
import dev.grader.cli.option.RosterOptions;
import dev.grader.submission.Fetcher;
import dev.grader.submission.SourceFetcher;
import dev.grader.submission.archive.ArchiveFetcher;
import dev.grader.submission.files.FetchLimits;
import dev.grader.submission.git.Credentials;
import dev.grader.submission.git.GitFetcher;
import dev.grader.submission.git.GitSettings;
import dev.grader.submission.git.SourcePolicy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is fetched for a roster, whose lines others may have written. Names the adapter of Git, like
 * {@link Wiring}.
 *
 * @param credentials all that there are; few of them are shown
 */
public record RosterSources(Credentials credentials, RosterOptions options) implements SourceRule {

  @Override
  public boolean localPaths() {
    return policy().localPaths();
  }

  @Override
  public Optional<String> refusal(String source) {
    return policy().refusal(source);
  }

  private SourcePolicy policy() {
    SourcePolicy policy = SourcePolicy.FROM_OTHERS.withOwnHosts(options.hosts());
    return options.local() ? policy.withLocalPaths() : policy;
  }

  /** Returns what to tell the user about a token that is not shown; absent where it is. */
  public Optional<String> notice() {
    return credentials.token().isPresent() && credentials.tokenHosts().isEmpty()
        ? Optional.of("GRADER_GIT_TOKEN is shown to no server: others may have written the roster,"
            + " so name the hosts that may see it in GRADER_GIT_TOKEN_HOSTS")
        : Optional.empty();
  }

  /**
   * Returns what fetches them, samples too.
   *
   * @param ownFolder whether the roster is a folder of the user's
   */
  public Fetcher fetcher(boolean ownFolder, Path temporary) {
    FetchLimits limits = FetchLimits.DEFAULT;
    SourcePolicy policy = ownFolder ? policy().withLocalPaths() : policy();
    Fetcher others = new SourceFetcher(
        new GitFetcher(
            new GitSettings(limits, temporary, credentials.forSourcesOfOthers(), policy)),
        new ArchiveFetcher(limits, temporary));
    return Wiring.withSamples(others, temporary);
  }
}
