package dev.grader.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grader.catalog.Catalog;
import dev.grader.score.Points;
import dev.grader.score.Review;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir
  private Path folder;

  private ReviewReader reader = new ReviewReader(NO_RUBRIC, name -> Optional.empty(), NOW);

  private static final Rubric NO_RUBRIC =
      new Rubric("none", "None", "", Setup.NONE, List.of(), List.of());

  @BeforeEach
  void readRubric() throws Exception {
    Path file = Files.writeString(folder.resolve("rubric.yaml"), """
        rubric: small
        title: Small
        categories:
          - id: style
            title: Style
            criteria:
              - {id: formatting, title: Formatted, points: 10, check: black, scale: {share: formatted}}
              - {id: design, title: Design, points: 5, check: manual}
        """);
    Rubric rubric = new RubricReader(Catalog.checks()).read(file.toString());
    reader = new ReviewReader(
        rubric,
        name -> name.equals("ada") ? Optional.of(folder.resolve("ada")) : Optional.empty(),
        NOW);
  }

  @Test
  void readsReviewsInTheirOrder() throws Exception {
    List<ReviewReader.Entry> entries = reader.read(reviews("""
        - {candidate: ada, criterion: design, points: 4.5, reason: Clean., by: Ann}
        - candidate: ada
          criterion: formatting
          points: 10
          reason: Generated files.
          by: Bo
        """));

    assertThat(entries)
        .extracting(ReviewReader.Entry::review)
        .containsExactly(
            new Review("design", Points.of(new BigDecimal("4.5")), "Clean.", "Ann", NOW),
            new Review("formatting", Points.of(10), "Generated files.", "Bo", NOW));
    assertThat(entries).extracting(ReviewReader.Entry::folder).containsOnly(folder.resolve("ada"));
  }

  @Test
  void namesEveryMistakeAtItsPlace() throws IOException {
    Path file = reviews("""
        - {candidate: eve, criterion: design, points: 4, reason: x, by: Ann}
        - {candidate: ada, criterion: desing, points: 4, reason: x, by: Ann}
        - {candidate: ada, criterion: design, points: 6, reason: x, by: Ann}
        - {candidate: ada, criterion: design, points: many, reason: x}
        - ada
        - {criterion: design, points: 1, reason: "  ", by: Ann}
        """);

    assertThatExceptionOfType(RubricException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(thrown -> assertThat(thrown.problems())
            .extracting(problem -> problem.at().line() + ": " + problem.message())
            .anyMatch(each -> each.startsWith("1: 'eve' is not the name of one candidate here"))
            .anyMatch(each -> each.startsWith("2: there is no criterion 'desing'"))
            .anyMatch(
                each -> each.startsWith("3: criterion 'design' takes from 0 to 5 points, not 6"))
            .anyMatch(each -> each.startsWith("4: ") && each.contains("points"))
            .anyMatch(each -> each.startsWith("4: ") && each.contains("by"))
            .anyMatch(each -> each.startsWith("5: a review must be a mapping"))
            .anyMatch(each -> each.startsWith("6: ")));
  }

  @Test
  void refusesAFileThatIsNoList() throws IOException {
    Path file = reviews("criterion: design\n");

    assertThatExceptionOfType(RubricException.class)
        .isThrownBy(() -> reader.read(file))
        .withMessageContaining("expected a list of reviews");
  }

  private Path reviews(String yaml) throws IOException {
    return Files.writeString(folder.resolve("reviews.yaml"), yaml);
  }
}
