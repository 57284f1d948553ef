package dev.grader.submission.git;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.Submission;
import dev.grader.submission.files.FetchLimits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A fetcher whose temporary folder can be looked at.
 *
 * @param folder of the test
 */
record FetchFixture(Path folder, FetchLimits limits, SourcePolicy policy, Map<String, String> env) {

  /** Uses the defaults. */
  FetchFixture(Path folder) {
    this(folder, FetchLimits.DEFAULT, SourcePolicy.OWN_COMMAND_LINE, Map.of());
  }

  FetchFixture limits(FetchLimits other) {
    return new FetchFixture(folder, other, policy, env);
  }

  FetchFixture policy(SourcePolicy other) {
    return new FetchFixture(folder, limits, other, env);
  }

  FetchFixture env(Map<String, String> other) {
    return new FetchFixture(folder, limits, policy, other);
  }

  /** Returns where clones and contents are kept. */
  Path temporary() {
    return folder.resolve("temporary");
  }

  /** Starts an empty repository that is called {@code name}. */
  RepositoryBuilder repository(String name) {
    return RepositoryBuilder.in(folder.resolve("repositories").resolve(name));
  }

  /** Starts a server of all repositories. */
  GitServer server() throws java.io.IOException {
    return GitServer.of(folder.resolve("repositories"));
  }

  GitFetcher fetcher() {
    Credentials credentials = Credentials.of(env, folder.resolve("home"));
    return new GitFetcher(new GitSettings(limits, temporary(), credentials, policy));
  }

  Checkout fetch(String source) throws FetchException, InterruptedException {
    return fetch(source, Assignment.NONE);
  }

  Checkout fetch(String source, Assignment assignment) throws FetchException, InterruptedException {
    return fetcher().fetch(new Submission(source, Optional.empty(), ""), assignment);
  }

  Checkout fetchRef(String source, String ref) throws FetchException, InterruptedException {
    return fetcher().fetch(new Submission(source, Optional.of(ref), ""), Assignment.NONE);
  }

  Checkout fetch(RepositoryBuilder repository) throws FetchException, InterruptedException {
    return fetch(repository.path().toString());
  }
}
