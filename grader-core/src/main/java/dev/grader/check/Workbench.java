package dev.grader.check;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import dev.grader.submission.dependency.Dependencies;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Where a check works: the submission's files, and the sandbox to run tools in. One for each
 * submission; thread-safe.
 */
public final class Workbench {
  private final Checkout checkout;
  private final Sandbox sandbox;
  private final Dependencies dependencies;
  private final Duration testTime;
  private final Lazy<Installation> installation;

  /**
   * Sets the bench up; nothing runs yet.
   *
   * @param testTime limit for one command that runs candidate code
   */
  public Workbench(
      Checkout checkout, Sandbox sandbox, Dependencies dependencies, Duration testTime) {
    this.checkout = checkout;
    this.sandbox = sandbox;
    this.dependencies = dependencies;
    this.testTime = testTime;
    this.installation = new Lazy<>(() -> sandbox.install(dependencies.lines()));
  }

  /** Returns the files and the history. */
  public Checkout checkout() {
    return checkout;
  }

  /** Returns what the submission declares to need. */
  public Dependencies dependencies() {
    return dependencies;
  }

  /** Returns the wall-clock limit for one command that runs candidate code. */
  public Duration testTime() {
    return testTime;
  }

  /** Installs the declared dependencies, once for all checks. */
  public Installation installation() throws SandboxException, InterruptedException {
    return installation.get();
  }

  /** Runs a command and hands over how it ended, for checks that learn from a limit too. */
  public Outcome run(Command command) throws SandboxException, InterruptedException {
    return sandbox.run(command);
  }

  /** Runs a command that only reads files; a limit it hits is the submission's fault. */
  public Evidence run(Command command, Parser parser)
      throws SandboxException, InterruptedException, IOException {
    Outcome outcome = sandbox.run(command);
    if (outcome instanceof Outcome.LimitHit hit) {
      return Evidence.Missing.of(
          Fault.SUBMISSION,
          "measuring was stopped at the limit of " + hit.detail()
              + "; the code is too costly to read");
    }
    return parser.parse((Outcome.Exited) outcome);
  }

  /** Returns the graded Python files' paths, in order. */
  public List<String> pythonFiles() {
    return checkout.files().stream()
        .filter(SourceFile::isGradedPython)
        .map(SourceFile::path)
        .toList();
  }

  /** Reads what a tool printed. */
  @FunctionalInterface
  public interface Parser {
    /** Returns the evidence; throws {@link SandboxException} where the tool itself failed. */
    Evidence parse(Outcome.Exited exited) throws SandboxException, IOException;
  }
}
