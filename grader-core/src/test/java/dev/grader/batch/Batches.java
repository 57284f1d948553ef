package dev.grader.batch;

import dev.grader.batch.roster.Candidate;
import dev.grader.catalog.Catalog;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What tests of batches are made of. */
public final class Batches {
  /** Tries again at once, three times. */
  public static final Patience IMPATIENT =
      new Patience(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO), Duration.ofSeconds(30));

  public static final RubricSource RUBRIC = rubric(10);
  public static final RubricReader READER = new RubricReader(Catalog.checks());

  private Batches() {}

  /** Returns a rubric with so many points for its only criterion. */
  public static RubricSource rubric(int points) {
    return rubric("points: " + points + ", check: black, scale: {share: formatted}");
  }

  /** Returns a rubric with one criterion. */
  public static RubricSource rubric(String criterion) {
    return new RubricSource("r.yaml", """
        rubric: tiny
        title: Tiny
        categories:
          - id: style
            title: Style
            criteria: [{id: format, title: Formatted, %s}]
        """.formatted(criterion));
  }

  /** Returns a batch. */
  public static Batch batch(String id, RubricSource rubric) {
    return new Batch(id, "Tiny", rubric);
  }

  /** Returns candidates with these keys. */
  public static List<Candidate> candidates(String... keys) {
    return Stream.of(keys).map(Batches::candidate).toList();
  }

  private static Candidate candidate(String key) {
    return new Candidate(
        key, "Name of " + key, "/srv/" + key, Optional.of("main"), Optional.empty(), "note");
  }
}
