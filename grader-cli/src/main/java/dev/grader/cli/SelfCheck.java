package dev.grader.cli;

import dev.grader.cli.option.Outputs;
import dev.grader.cli.selfcheck.FixHints;
import dev.grader.cli.selfcheck.TreeWatch;
import dev.grader.cli.terminal.Progress;
import dev.grader.cli.wiring.Wiring;
import dev.grader.evidence.Evidence;
import dev.grader.grading.Graded;
import dev.grader.grading.Grader;
import dev.grader.grading.Memory;
import dev.grader.grading.NoSandboxException;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.submission.FetchException;
import dev.grader.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grades one working tree as often as it takes, and shows it. */
final class SelfCheck {
  private static final String NEW_SCREEN = "\u001b[H\u001b[2J";

  private final Wiring wiring;
  private final Path root;
  private final Grader grader;
  private final Memory memory;
  private final Wishes wishes;

  SelfCheck(Wiring wiring, Path root, Grader grader, Memory memory, Wishes wishes) {
    this.wiring = wiring;
    this.root = root;
    this.grader = grader;
    this.memory = memory;
    this.wishes = wishes;
  }

  /**
   * What the user wants to see.
   *
   * @param rubric file or name
   * @param quiet whether progress is left out
   */
  record Wishes(String rubric, Outputs outputs, boolean fixHints, boolean quiet) {}

  /** Grades and shows it. */
  Report once()
      throws FetchException, NoSandboxException, RubricException, IOException,
          InterruptedException {
    Rubric rubric = wiring.rubric(wishes.rubric()).forCandidates();
    Progress progress = new Progress(wiring.console(), wishes.quiet());
    Graded graded = grader.grade(submission(), rubric, progress, memory);
    progress.clear();
    show(graded.report(), rubric);
    tellAge(graded.report());
    return graded.report();
  }

  private Submission submission() {
    return new Submission(root.toString(), Optional.empty(), "");
  }

  private void show(Report report, Rubric rubric) throws IOException {
    List<Path> written = wishes.outputs().show(report, wiring.console());
    if (!wishes.quiet()) {
      wiring.console().wrote(written);
    }
    if (wishes.fixHints()) {
      new FixHints(rubric, report).print(wiring.console().out());
    }
  }

  private void tellAge(Report report) {
    Instant made = report.provenance().startedAt();
    boolean remembered = wiring.isEarlier(made);
    if (remembered && !wishes.quiet()) {
      wiring
          .console()
          .err()
          .println("what did not change since the check at " + Wording.time(made)
              + " was not measured again; --fresh measures everything");
    }
  }

  /** Grades again whenever something changes; ends only when interrupted. */
  void watch() throws IOException, InterruptedException {
    try (TreeWatch changes = new TreeWatch(root)) {
      Optional<Report> shown = Optional.empty();
      while (!Thread.interrupted()) {
        changes.begin();
        shown = again(shown);
        changes.await();
      }
      throw new InterruptedException();
    }
  }

  private Optional<Report> again(Optional<Report> shown) throws IOException, InterruptedException {
    try {
      Rubric rubric = wiring.rubric(wishes.rubric()).forCandidates();
      Watching watching = new Watching(new Progress(wiring.console(), wishes.quiet()), rubric);
      Report report = grader.grade(submission(), rubric, watching, memory).report();
      watching.progress.clear();
      boolean news =
          shown.isEmpty() || !shown.get().score().equals(report.score()) || watching.shownSoFar;
      if (news) {
        begin();
        show(report, rubric);
        wiring.console().err().println("watching " + root + "; Ctrl-C ends it");
      }
      return Optional.of(report);
    } catch (RubricException | FetchException | NoSandboxException mendIt) {
      Failures.explain(mendIt, false, wiring.console());
      return Optional.empty();
    }
  }

  private void begin() throws IOException {
    if (wiring.console().live()) {
      wiring.console().write(NEW_SCREEN.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
  }

  /** Shows what is known while the tests still run. */
  private final class Watching implements dev.grader.grading.GradingListener {
    private final Progress progress;
    private final Rubric rubric;
    private volatile boolean shownSoFar;

    private Watching(Progress progress, Rubric rubric) {
      this.progress = progress;
      this.rubric = rubric;
    }

    @Override
    public void soFar(Report report) {
      progress.clear();
      try {
        begin();
        show(report, rubric);
      } catch (IOException e) {
        progress.notice("cannot show what is known so far: " + e.getMessage());
      }
      shownSoFar = true;
    }

    @Override
    public void phase(String name) {
      progress.phase(name);
    }

    @Override
    public void notice(String line) {
      progress.notice(line);
    }

    @Override
    public void step(String line) {
      progress.step(line);
    }

    @Override
    public void gathering(List<String> checks) {
      progress.gathering(checks);
    }

    @Override
    public void gathered(String check, Evidence evidence) {
      progress.gathered(check, evidence);
    }
  }
}
