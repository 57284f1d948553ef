package dev.grader.batch;

import dev.grader.batch.roster.Candidate;
import dev.grader.evidence.Dossier;
import dev.grader.grading.Graded;
import dev.grader.grading.Grader;
import dev.grader.grading.GradingListener;
import dev.grader.grading.NoSandboxException;
import dev.grader.grading.SandboxChooser;
import dev.grader.rubric.Rubric;
import dev.grader.submission.Assignment;
import dev.grader.submission.FetchException;
import dev.grader.submission.Fetcher;
import dev.grader.submission.Submission;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Grades for real, with one sandbox connection and one cache of templates for all. The tools are
 * looked at once: they stay what they are as long as the connection does.
 */
public final class GraderAssessor implements Assessor {
  private final Grader grader;
  private final Fetcher fetcher;
  private final SandboxChooser sandboxes;
  private final Capacity capacity;
  private final Map<String, String> tools = new ConcurrentHashMap<>();

  /** Grades nothing yet. */
  public GraderAssessor(
      Grader grader, Fetcher fetcher, SandboxChooser sandboxes, Capacity capacity) {
    this.grader = grader;
    this.fetcher = fetcher;
    this.sandboxes = sandboxes;
    this.capacity = capacity;
  }

  @Override
  public Optional<String> state(Work work) throws FetchException, InterruptedException {
    return fetcher.state(submission(work.candidate()));
  }

  @Override
  public String tools(String python) throws NoSandboxException, InterruptedException {
    String known = tools.get(python);
    if (known == null) {
      known = grader.version() + " " + sandboxes.fingerprint(python);
      tools.put(python, known);
    }
    return known;
  }

  @Override
  public Dossier assess(Work work, GradingListener listener)
      throws FetchException, NoSandboxException, InterruptedException {
    Rubric rubric = capacity.shared(due(work));
    Capacity.Share share = capacity.take(rubric);
    try {
      Graded graded = grader.grade(submission(work.candidate()), rubric, listener);
      return Work.disguise(work.candidate(), graded.people())
          .map(disguise -> disguise.dossier(graded.dossier()))
          .orElse(graded.dossier());
    } finally {
      share.close();
    }
  }

  /** A candidate who got more time is graded by their own due date. */
  private static Rubric due(Work work) {
    Rubric rubric = work.rubric();
    Assignment assignment = rubric.setup().assignment();
    return work.candidate()
        .due()
        .map(due -> rubric.with(rubric
            .setup()
            .with(new Assignment(assignment.timeBox(), Optional.of(due), assignment.template()))))
        .orElse(rubric);
  }

  private static Submission submission(Candidate candidate) {
    return new Submission(
        candidate.source(), candidate.ref(), shown(candidate.source()), candidate.name());
  }

  /** Reports are handed out, and nobody needs to know where things lie on this machine. */
  private static String shown(String source) {
    return source.startsWith("/") ? String.valueOf(Path.of(source).getFileName()) : "";
  }
}
