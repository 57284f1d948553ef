package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.catalog.Catalog;
import dev.grader.evidence.Provenance.Phase;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.score.Award;
import dev.grader.score.Status;
import dev.grader.submission.FetchException;
import dev.grader.submission.Fetcher;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.Submission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraderTest {
  private static final String RUBRIC = """
            rubric: small
            title: Small
            categories:
              - id: all
                title: All
                criteria:
                  - {id: docker, title: A Dockerfile, points: 10, check: files, with: {require: [Dockerfile]}, scale: {share: found}}
                  - {id: format, title: Formatted, points: 10, check: black, scale: {share: formatted}}
            """;

  private final Submission submission =
      new Submission("https://example.com/ann.git", Optional.empty(), "");
  private final List<String> notices = new ArrayList<>();
  private final ScriptedSandbox sandbox = new ScriptedSandbox();
  private Rubric rubric;

  @BeforeEach
  void readRubric() throws Exception {
    rubric = read(RUBRIC);
  }

  private static Rubric read(String text) throws Exception {
    return new RubricReader(Catalog.checks()).read(new RubricSource("small.yaml", text));
  }

  @Test
  void blamesUsForABrokenSandboxAndStillScoresWhatNeedsNone() throws Exception {
    sandbox.willFail("the engine went away");

    Graded graded = grade(new Provider("docker", Optional.empty()));

    assertThat(graded.report().score().awards().map(Award::status).toList())
        .containsExactly(Status.SCORED, Status.INCONCLUSIVE);
    assertThat(graded.report().score().points().low().toString()).isEqualTo("10");
    assertThat(graded.report().score().points().high().toString()).isEqualTo("20");
    assertThat(graded.report().subject().candidate()).isEqualTo("ann");
    assertThat(graded.report().provenance().phases())
        .extracting(Phase::name)
        .containsExactly("fetch", "sandbox", "checks");
  }

  @Test
  void scoresWhatNeedsNoSandboxWhereOneCannotBeOpened() throws Exception {
    Graded graded = grade(new Provider("docker", Optional.empty()) {
      @Override
      public Sandbox open(Contents contents, String python, Limits limits) throws SandboxException {
        throw new SandboxException("no space left on the engine's disk");
      }
    });

    assertThat(graded.report().score().awards().map(Award::status).toList())
        .containsExactly(Status.SCORED, Status.INCONCLUSIVE);
  }

  @Test
  void takesTheNextSandboxAndSaysWhyInOneLine() throws Exception {
    sandbox.willFail("not needed here");

    Graded graded = grade(
        new Provider("docker", Optional.of("no image can be made; give --base-image")),
        new Provider("bubblewrap", Optional.empty()));

    assertThat(notices)
        .containsExactly(
            "docker: no image can be made; give --base-image; using the bubblewrap sandbox instead");
    assertThat(graded.report().provenance().sandbox().python()).isEqualTo("3.13.5");
  }

  @Test
  void runsNothingWhereNoSandboxCanBeHad() {
    assertThatThrownBy(() -> grade(
            new Provider("docker", Optional.of("no engine answers")),
            new Provider("bubblewrap", Optional.of("bwrap is not installed"))))
        .isInstanceOf(NoSandboxException.class)
        .hasMessageContaining("docker: no engine answers")
        .hasMessageContaining("bubblewrap: bwrap is not installed");
    assertThat(sandbox.commands()).isEmpty();
  }

  @Test
  void needsNoSandboxForARubricThatOnlyReads() throws Exception {
    rubric = read(RUBRIC.substring(0, RUBRIC.indexOf("      - {id: format")));

    Graded graded = grade(new Provider("docker", Optional.of("no engine answers")));

    assertThat(graded.report().score().points().low().toString()).isEqualTo("10");
    assertThat(graded.report().provenance().sandbox().name()).isEqualTo("none");
    assertThat(notices).isEmpty();
  }

  @Test
  void givesNothingForARepositoryWithoutCommits() throws Exception {
    Fetcher empty = (who, assignment) -> {
      throw new FetchException(FetchException.Blame.SUBMISSION, "the repository has no commits");
    };

    Graded graded = grader(empty, new Provider("docker", Optional.empty()))
        .grade(submission, rubric, GradingListener.SILENT);

    assertThat(graded.report().score().isInconclusive()).isFalse();
    assertThat(graded.report().score().points().high().toString()).isEqualTo("0");
    assertThat(graded.report().facts().remarks()).containsExactly("the repository has no commits");
  }

  @Test
  void passesOnWhatIsNotTheCandidatesFault() {
    Fetcher unreachable = (who, assignment) -> {
      throw new FetchException(FetchException.Blame.GRADER, "unknown host example.com");
    };

    assertThatThrownBy(() -> grader(unreachable, new Provider("docker", Optional.empty()))
            .grade(submission, rubric, GradingListener.SILENT))
        .isInstanceOf(FetchException.class)
        .hasMessage("unknown host example.com");
  }

  private Graded grade(SandboxProvider... providers) throws Exception {
    Fetcher fetcher =
        (who, assignment) -> FilesInMemory.of(Map.of("Dockerfile", "FROM x", "main.py", "x=1"));
    return grader(fetcher, providers).grade(submission, rubric, new GradingListener() {
      @Override
      public void notice(String line) {
        notices.add(line);
      }
    });
  }

  private static Grader grader(Fetcher fetcher, SandboxProvider... providers) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z"));
    return new Grader(fetcher, new SandboxChooser(List.of(providers)), clock, "test");
  }

  /** Offers the scripted sandbox, or nothing. */
  private class Provider implements SandboxProvider {
    private final String name;
    private final Optional<String> lack;

    Provider(String name, Optional<String> lack) {
      this.name = name;
      this.lack = lack;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> connect() throws SandboxException {
      return List.of("3.13", "3.11");
    }

    @Override
    public void prepare(String python, Consumer<String> progress) throws SandboxException {
      if (lack.isPresent()) {
        throw new SandboxException(lack.get());
      }
    }

    @Override
    public List<Diagnosis> diagnose() {
      return List.of();
    }

    @Override
    public String fingerprint(String python) {
      return python;
    }

    @Override
    public Sandbox open(Contents contents, String python, Limits limits) throws SandboxException {
      return sandbox;
    }

    @Override
    public void close() {
      // holds nothing
    }
  }
}
