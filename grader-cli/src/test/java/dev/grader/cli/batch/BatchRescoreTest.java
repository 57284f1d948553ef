package dev.grader.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.Cli;
import dev.grader.cli.folder.BatchFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch by another rubric, from its folder alone. */
class BatchRescoreTest {
  @TempDir
  private Path folder;

  private SmallBatch small = new SmallBatch(Path.of(""), new BatchFolder(Path.of("")));
  private BatchFolder batch = small.batch();

  @BeforeEach
  void makeABatch() throws Exception {
    small = SmallBatch.in(folder);
    batch = small.batch();
  }

  @Test
  void whatIfShowsWhoMovesAndWritesNothing() throws Exception {
    small.review("ada", "--points", "9");
    Map<Path, String> first = small.contents();

    Cli.Run run =
        small.rescore("points: 10, check: black", "points: 100, check: black", "--what-if");

    assertThat(run.exit()).as(run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("0 of 3 candidates move in the ranking, 1 crosses a grade")
        .contains("56.0% -> 12.2%", "Ada (ada): yes -> no", "Cy (cy): no network");
    assertThat(small.contents()).isEqualTo(first);
  }

  @Test
  void rescoringWritesRubricReportsAndPagesAndKeepsReviews() throws Exception {
    small.review("ada", "--points", "9");

    Cli.Run run = small.rescore("points: 10, check: black", "points: 100, check: black");

    assertThat(run.out()).contains("56.0% -> 12.2%");
    assertThat(batch.folder().resolve("rubric.yaml")).content().contains("points: 100");
    assertThat(batch.candidate("ada").resolve("report.md")).content().contains("14 of 115");
    assertThat(batch.candidate("ada").resolve("reviews.json")).content().contains("\"Ann\"");
    assertThat(batch.folder().resolve("ranking.csv")).content().contains(",12.2,");
  }

  @Test
  void whatWasNeverGatheredIsCountedAndSaysWhatToRun() throws Exception {
    Cli.Run run = small.rescore(
        "check: black, scale: {share: formatted}",
        "check: ruff, scale: {per-finding: 1}",
        "--what-if");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("formatting: for 3 candidates")
        .contains("to gather it, run: grader batch ROSTER --rubric ")
        .contains(" --out DIR2");
  }

  @Test
  void theMovementIsThereForProgramsToo() throws Exception {
    Cli.Run run = small.rescore("points: 10,", "points: 20,", "--what-if", "--format", "json");

    assertThat(run.out()).contains("\"grader-movement/1\"", "\"key\": \"ada\"");
    assertThat(small.rescore("10", "20", "--format", "html").err()).contains("text, json");
    Cli.Run refused = small.rescore("10", "20", "--fail-under", "70");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("--fail-under judges one");
  }
}
