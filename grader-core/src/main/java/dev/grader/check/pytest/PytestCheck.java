package dev.grader.check.pytest;

import dev.grader.check.Check;
import dev.grader.check.NoPython;
import dev.grader.check.Reads;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import dev.grader.submission.dependency.TestConfiguration;
import dev.grader.submission.dependency.TestConfigurationReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the candidate's own tests.
 *
 * <p>Once the runner has begun, whatever goes wrong is the submission's doing: code under test can
 * end or break the runner at will, and must gain nothing by it.
 */
record PytestCheck() implements Check {
  private static final int WORDS_SHOWN = 500;

  @Override
  public Evidence gather(Workbench bench)
      throws SandboxException, IOException, InterruptedException {
    if (bench.pythonFiles().isEmpty()) {
      Measure.Undefined none = NoPython.reason(bench);
      return Evidence.Gathered.of(Measures.none(none), List.of(), none.why());
    }
    if (bench.dependencies().lines().isEmpty()) {
      return run(bench, Optional.empty());
    }
    Installation installation = bench.installation();
    if (installation instanceof Installation.Impossible impossible) {
      return MissingDependency.evidence(impossible, bench.dependencies());
    }
    Installation.Installed installed = (Installation.Installed) installation;
    Evidence run = run(bench, Optional.of(installed.environment()));
    return MissingDependency.withoutSome(run, installed.leftOut(), bench.dependencies());
  }

  private static Evidence run(Workbench bench, Optional<Environment> environment)
      throws SandboxException, IOException, InterruptedException {
    TestConfiguration configuration = TestConfigurationReader.read(bench.checkout());
    String nonce = nonce(bench.checkout());
    Outcome outcome =
        bench.run(new PytestCommand(nonce, configuration).within(bench.testTime(), environment));
    String stdout = outcome.output().stdout();
    TestRun run = ResultStream.read(stdout, nonce, configuration.folder())
        .orElseThrow(() -> didNotBegin(outcome));
    Optional<Stop> stop = Stop.of(run, atDeadline(run, outcome, bench));
    List<Finding> findings = TestFindings.of(run, stop, configuration.ignored());
    if (run.collection().tests().isEmpty()) {
      String why = stop.map(Stop::reason).orElse("pytest refused to begin");
      return new Evidence.Missing(
          Fault.SUBMISSION, "the tests could not be collected: " + why, findings);
    }
    Set<String> template = template(bench.checkout());
    Map<String, Measure> measures = Measures.of(run, Set.copyOf(bench.pythonFiles()), template);
    return Evidence.Gathered.of(measures, findings, Summary.of(run, stop, measures, template));
  }

  private static Set<String> template(Checkout checkout) {
    return checkout.files().stream()
        .filter(file -> file.role() == SourceFile.Role.TEMPLATE)
        .map(SourceFile::path)
        .collect(Collectors.toSet());
  }

  /** The runner ends itself a little before the sandbox would, which is the same limit. */
  private static Outcome atDeadline(TestRun run, Outcome outcome, Workbench bench) {
    return run.end().map(end -> end.status() < 0).orElse(false)
        ? Outcome.LimitHit.time(bench.testTime(), outcome.output())
        : outcome;
  }

  /** The commit: a word that nobody could know when the code of that commit was written. */
  private static String nonce(Checkout checkout) {
    String commit = checkout.revision().commit();
    return commit.isEmpty() ? "grader" : commit;
  }

  private static SandboxException didNotBegin(Outcome outcome) {
    String words = outcome.output().stderr().strip();
    String end = words.substring(Math.max(0, words.length() - WORDS_SHOWN));
    return new SandboxException("the test runner did not begin"
        + (end.isEmpty() ? "" : "; it said: " + end)
        + ". Please report this.");
  }

  @Override
  public Reads reads() {
    return Reads.EVERYTHING;
  }
}
