package dev.grader.submission.git;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.Fetcher;
import dev.grader.submission.Submission;
import dev.grader.submission.files.PrivateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Fetches a submission with Git: https and ssh URLs, {@code file:} URLs, local repositories and
 * bundles. Thread-safe; templates are fetched once.
 */
public final class GitFetcher implements Fetcher {
  private final GitSettings settings;
  private final Templates templates;

  /** Nothing is fetched yet. */
  public GitFetcher(GitSettings settings) {
    this.settings = settings;
    this.templates = new Templates(settings);
    IsolatedSystem.install();
  }

  @Override
  public Optional<String> state(Submission submission) throws FetchException, InterruptedException {
    Source source = Source.parse(submission.source(), settings.policy());
    try (PrivateFolder folder = PrivateFolder.in(settings.temporary())) {
      Sources sources = new Sources(settings, folder.path());
      Watchdog watchdog = new Watchdog(source.display(), settings.limits(), folder);
      Tip tip = watchdog.watch(stop -> new Tip(sources.state(source, submission.ref(), stop)));
      return Optional.of(tip.name());
    } catch (IOException e) {
      throw new Failures(source.display()).of(e);
    }
  }

  /** A name that the watchdog can hand over. */
  private record Tip(String name) implements Closeable {
    @Override
    public void close() {
      // holds memory only
    }
  }

  @Override
  public Checkout fetch(Submission submission, Assignment assignment)
      throws FetchException, InterruptedException {
    Source source = Source.parse(submission.source(), settings.policy());
    Template template = assignment.template().isPresent()
        ? templates.at(assignment.template().get())
        : Template.NONE;
    try (PrivateFolder folder = PrivateFolder.in(settings.temporary())) {
      Sources sources = new Sources(settings, folder.path());
      Watchdog watchdog = new Watchdog(source.display(), settings.limits(), folder);
      return watchdog.watch(stop -> {
        try (Opened opened = sources.open(source, submission.ref(), stop)) {
          return new Reading(source.display(), settings, template, stop)
              .read(opened, assignment.due());
        }
      });
    } catch (IOException e) {
      throw new Failures(source.display()).of(e);
    }
  }
}
