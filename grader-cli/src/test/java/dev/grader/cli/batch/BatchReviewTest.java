package dev.grader.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.Cli;
import dev.grader.cli.folder.BatchFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide in the folder of a batch, with no engine and no network. */
class BatchReviewTest {
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
  void aReviewIsKeptAndCountsInReportAndRanking() throws Exception {
    Cli.Run run = small.review("ada", "--points", "9");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Ada: 5 of 25 points before, now 14 of 25\n");
    assertThat(batch.candidate("ada").resolve("reviews.json")).content().contains("\"Ann\"");
    assertThat(batch.candidate("ada").resolve("report.md")).content().contains("Generated");
    assertThat(batch.folder().resolve("ranking.csv")).content().contains("1,1,1,\"ada\"");
    assertThat(batch.candidate("bo-1").resolve("reviews.json")).doesNotExist();
  }

  @Test
  void aNameThatTwoHaveIsRefusedWithTheirFolders() throws Exception {
    Cli.Run run = small.review("Bo", "--points", "9");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("'Bo' is the name of 2 candidates", "bo-1, bo-2");
    assertThat(small.review("bo-2", "--points", "9").exit()).isZero();
  }

  @Test
  void aMistypedNameIsGuessed() {
    Cli.Run run = small.review("adaa", "--points", "9");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no candidate 'adaa'").contains("did you mean `ada`");
  }

  @Test
  void whoIsNotGradedCannotBeReviewed() {
    assertThat(small.review("cy", "--points", "9").err()).contains("nothing to review of Cy");
  }

  @Test
  void manyReviewsComeFromAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("many.yaml"), """
        - {candidate: ada, criterion: formatting, points: 2, reason: Half., by: Ann}
        - {candidate: bo-2, criterion: formatting, points: 4, reason: Fair., by: Ann}
        """);

    Cli.Run run = Cli.run("review", "" + batch.folder(), "--from", "" + file);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Ada: ", "now 7 of 25", "Bo: ", "now 9 of 25");
  }

  @Test
  void aMistakeInTheFileWritesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("many.yaml"), """
        - {candidate: ada, criterion: formatting, points: 2, reason: Half., by: Ann}
        - {candidate: Bo, criterion: formatting, points: 4, reason: Fair., by: Ann}
        """);
    Map<Path, String> first = small.contents();

    Cli.Run run = Cli.run("review", "" + batch.folder(), "--from", "" + file);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("many.yaml:2:", "'Bo' is not the name of one candidate here");
    assertThat(small.contents()).isEqualTo(first);
  }

  @Test
  void whatManyDecideAtOnceIsKeptAltogether() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Cli.Run>> runs = IntStream.range(0, 8)
          .mapToObj(i -> threads.submit(() -> small.review("ada", "--points", String.valueOf(i))))
          .toList();
      for (Future<Cli.Run> run : runs) {
        assertThat(run.get().exit()).as(run.get().err()).isZero();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(batch.of("ada").reviews())
        .extracting(review -> review.points().toString())
        .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void whileABatchIsLedOnlyReviewsAreTaken() throws Exception {
    Map<Path, String> first = small.contents();

    List<Cli.Run> runs = batch.alone(() -> List.of(
        small.rescore("10,", "20,"),
        Cli.run("batch", "collect", "--out", "" + batch.folder()),
        small.rescore("10,", "20,", "--what-if"),
        small.review("ada", "--points", "9")));

    for (Cli.Run refused : runs.subList(0, 2)) {
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("another 'grader batch' is at work in");
    }
    assertThat(runs.get(2).out()).contains("0 of 3 candidates move");
    assertThat(runs.get(3).exit()).isZero();
    assertThat(small.contents())
        .containsAllEntriesOf(Map.of(
            batch.folder().resolve("rubric.yaml"),
            first.getOrDefault(batch.folder().resolve("rubric.yaml"), "")));
  }

  @Test
  void aReviewInTheFolderOfACandidateChangesThePagesToo() throws Exception {
    Cli.Run run = Cli.run(
        "review",
        "" + batch.candidate("ada"),
        "--criterion",
        "formatting",
        "--points",
        "9",
        "--reason",
        "Generated.",
        "--by",
        "Ann");

    assertThat(run.out()).as(run.err()).isEqualTo("Ada: 5 of 25 points before, now 14 of 25\n");
    assertThat(batch.folder().resolve("ranking.csv")).content().contains("1,1,1,\"ada\"");
  }

  @Test
  void aReportThatCannotBeShownLosesNoReviewAndStopsNobody() throws Exception {
    Path dossier = batch.candidate("ada").resolve("dossier.json");
    String beyondMilliseconds = Files.readString(dossier)
        .replaceAll("\"took\": \"[^\"]+\"", "\"took\": \"PT-2562047788015215H\"");
    Files.writeString(dossier, beyondMilliseconds);

    Cli.Run run = small.review("ada", "--points", "9");

    assertThat(run.exit()).as(run.out()).isEqualTo(3);
    assertThat(run.err()).contains("the reviews of Ada are kept, but no report can be shown");
    assertThat(batch.candidate("ada").resolve("reviews.json")).content().contains("\"Ann\"");
    assertThat(dossier).exists();
    assertThat(batch.candidate("ada").resolve("report.html")).doesNotExist();
    assertThat(batch.cohort().ranking().apart())
        .extracting(member -> member.failure())
        .anyMatch(why -> why.startsWith("graded, but not shown: internal error"))
        .hasSize(2);
  }

  @Test
  void damagedReviewsMakeOneCandidateNotShown() throws Exception {
    Files.writeString(batch.candidate("ada").resolve("reviews.json"), "{");

    assertThat(batch.of("ada").rewrite(batch.rubric())).isEmpty();

    assertThat(batch.of("ada").notShown().orElseThrow()).contains("reviews.json");
    assertThat(batch.cohort().standings()).hasSize(2);
    assertThat(batch.candidate("ada").resolve("dossier.json")).exists();
  }
}
