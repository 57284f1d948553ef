package dev.grader.grading;

import dev.grader.rubric.Rubric;
import dev.grader.submission.Checkout;
import dev.grader.submission.Commit.Author;
import dev.grader.submission.FetchException;
import dev.grader.submission.Fetcher;
import dev.grader.submission.History;
import dev.grader.submission.Submission;
import java.time.InstantSource;
import java.util.List;

/**
 * Grades submissions: {@code Submission -> Checkout -> Evidence -> Dossier -> Report}. Thread-safe.
 */
public final class Grader {
  private final Fetcher fetcher;
  private final SandboxChooser sandboxes;
  private final InstantSource clock;
  private final String version;

  /**
   * Wires one; it may grade many submissions, also side by side.
   *
   * @param version of the grader, for the report
   */
  public Grader(Fetcher fetcher, SandboxChooser sandboxes, InstantSource clock, String version) {
    this.fetcher = fetcher;
    this.sandboxes = sandboxes;
    this.clock = clock;
    this.version = version;
  }

  /** Returns the version of the grader, whose checks may change with it. */
  public String version() {
    return version;
  }

  /**
   * Grades without remembering anything; see {@link #grade(Submission, Rubric, GradingListener,
   * Memory)}.
   */
  public Graded grade(Submission submission, Rubric rubric, GradingListener listener)
      throws FetchException, NoSandboxException, InterruptedException {
    return grade(submission, rubric, listener, Memory.NONE);
  }

  /**
   * Fetches, measures what is not remembered, and judges. Nothing of the submission is left on the
   * machine but its evidence in {@code memory}.
   *
   * @throws FetchException where the submission could not be had, for a reason that is not the
   *     candidate's
   * @throws NoSandboxException where one is needed and none can be had; nothing was run
   */
  public Graded grade(Submission submission, Rubric rubric, GradingListener listener, Memory memory)
      throws FetchException, NoSandboxException, InterruptedException {
    Phases phases = new Phases(clock, listener);
    Grading grading = new Grading(submission, rubric, listener, phases, version);
    if (memory == Memory.NONE && rubric.needsSandbox()) { // who remembers may need none either
      sandboxes.expect(
          rubric.setup().python(), RunLimits.of(rubric.setup().limits()).limits());
    }
    phases.begin("fetch");
    try (Checkout checkout = fetcher.fetch(submission, rubric.setup().assignment())) {
      List<Author> people = checkout.history().map(History::people).orElse(List.of());
      listener.people(people);
      return grading.measure(checkout, sandboxes, memory).naming(people);
    } catch (FetchException e) {
      if (e.blame() != FetchException.Blame.SUBMISSION) {
        throw e;
      }
      return grading.nothingHandedIn(String.valueOf(e.getMessage()));
    }
  }
}
