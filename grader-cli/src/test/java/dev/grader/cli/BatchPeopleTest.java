package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.State;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.rubric.RubricSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide in the folder of a batch, with no engine and no network. */
class BatchPeopleTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");

  @TempDir
  private Path folder;

  private BatchFolder batch = new BatchFolder(Path.of(""));

  @BeforeEach
  void makeABatchOfThree() throws Exception {
    batch = new BatchFolder(folder.resolve("out"));
    Files.createDirectories(batch.folder());
    RubricSource rubric =
        new RubricSource("rubric.yaml", Files.readString(STORED.resolve("rubric.yaml")));
    batch.write(rubric);
    batch.write(new Ledger(
        "small-1",
        "small",
        "Small",
        List.of(
            new Ledger.Line("ada", "Ada", "", State.GRADED, ""),
            new Ledger.Line("bo-1", "Bo", "", State.GRADED, ""),
            new Ledger.Line("bo-2", "Bo", "", State.GRADED, ""),
            new Ledger.Line("cy", "Cy", "", State.INCONCLUSIVE, "no network"))));
    for (String key : List.of("ada", "bo-1", "bo-2")) {
      Files.createDirectories(batch.candidate(key));
      Files.copy(STORED.resolve("dossier.json"), batch.candidate(key).resolve("dossier.json"));
      assertThat(batch.of(key).rewrite(batch.rubric())).isPresent();
    }
    batch.writePages();
  }

  @Test
  void aReviewIsKeptAndCountsInReportAndRanking() throws Exception {
    Cli.Run run = review("ada", "--points", "9");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Ada: 5 of 25 points before, now 14 of 25\n");
    assertThat(batch.candidate("ada").resolve("reviews.json")).content().contains("\"Ann\"");
    assertThat(batch.candidate("ada").resolve("report.md")).content().contains("Generated");
    assertThat(batch.folder().resolve("ranking.csv")).content().contains("1,1,1,\"ada\"");
    assertThat(batch.candidate("bo-1").resolve("reviews.json")).doesNotExist();
  }

  @Test
  void aNameThatTwoHaveIsRefusedWithTheirFolders() throws Exception {
    Cli.Run run = review("Bo", "--points", "9");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("'Bo' is the name of 2 candidates", "bo-1, bo-2");
    assertThat(review("bo-2", "--points", "9").exit()).isZero();
  }

  @Test
  void aMistypedNameIsGuessed() {
    Cli.Run run = review("adaa", "--points", "9");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no candidate 'adaa'").contains("did you mean `ada`");
  }

  @Test
  void whoIsNotGradedCannotBeReviewed() {
    assertThat(review("cy", "--points", "9").err()).contains("nothing to review of Cy");
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
    Map<Path, String> first = contents();

    Cli.Run run = Cli.run("review", "" + batch.folder(), "--from", "" + file);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("many.yaml:2:", "'Bo' is not the name of one candidate here");
    assertThat(contents()).isEqualTo(first);
  }

  @Test
  void whatManyDecideAtOnceIsKeptAltogether() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Cli.Run>> runs = IntStream.range(0, 8)
          .mapToObj(i -> threads.submit(() -> review("ada", "--points", String.valueOf(i))))
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
    Map<Path, String> first = contents();

    List<Cli.Run> runs = batch.alone(() -> List.of(
        rescore("10,", "20,"),
        Cli.run("batch", "collect", "--out", "" + batch.folder()),
        rescore("10,", "20,", "--what-if"),
        review("ada", "--points", "9")));

    for (Cli.Run refused : runs.subList(0, 2)) {
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("another 'grader batch' is at work in");
    }
    assertThat(runs.get(2).out()).contains("0 of 3 candidates move");
    assertThat(runs.get(3).exit()).isZero();
    assertThat(contents())
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

    Cli.Run run = review("ada", "--points", "9");

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

  @Test
  void whatIfShowsWhoMovesAndWritesNothing() throws Exception {
    review("ada", "--points", "9");
    Map<Path, String> first = contents();

    Cli.Run run = rescore("points: 10, check: black", "points: 100, check: black", "--what-if");

    assertThat(run.exit()).as(run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("0 of 3 candidates move in the ranking, 1 crosses a grade")
        .contains("56.0% -> 12.2%", "Ada (ada): yes -> no", "Cy (cy): no network");
    assertThat(contents()).isEqualTo(first);
  }

  @Test
  void rescoringWritesRubricReportsAndPagesAndKeepsReviews() throws Exception {
    review("ada", "--points", "9");

    Cli.Run run = rescore("points: 10, check: black", "points: 100, check: black");

    assertThat(run.out()).contains("56.0% -> 12.2%");
    assertThat(batch.folder().resolve("rubric.yaml")).content().contains("points: 100");
    assertThat(batch.candidate("ada").resolve("report.md")).content().contains("14 of 115");
    assertThat(batch.candidate("ada").resolve("reviews.json")).content().contains("\"Ann\"");
    assertThat(batch.folder().resolve("ranking.csv")).content().contains(",12.2,");
  }

  @Test
  void whatWasNeverGatheredIsCountedAndSaysWhatToRun() throws Exception {
    Cli.Run run = rescore(
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
    Cli.Run run = rescore("points: 10,", "points: 20,", "--what-if", "--format", "json");

    assertThat(run.out()).contains("\"grader-movement/1\"", "\"key\": \"ada\"");
    assertThat(rescore("10", "20", "--format", "html").err()).contains("text, json");
    Cli.Run refused = rescore("10", "20", "--fail-under", "70");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("--fail-under judges one");
  }

  private Cli.Run review(String candidate, String... more) {
    return Cli.run(joined(
        List.of(
            "review",
            "" + batch.folder(),
            candidate,
            "--criterion",
            "formatting",
            "--reason",
            "Generated.",
            "--by",
            "Ann"),
        more));
  }

  private Cli.Run rescore(String from, String to, String... more) throws Exception {
    String changed = Files.readString(STORED.resolve("rubric.yaml")).replace(from, to);
    Path rubric = Files.writeString(folder.resolve("changed.yaml"), changed);
    return Cli.run(joined(List.of("rescore", "" + batch.folder(), "--rubric", "" + rubric), more));
  }

  private static String[] joined(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private Map<Path, String> contents() throws Exception {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(batch.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, new String(Files.readAllBytes(file), UTF_8));
      }
    }
    return contents;
  }
}
