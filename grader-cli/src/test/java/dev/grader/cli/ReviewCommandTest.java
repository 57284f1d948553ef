package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");
  private static final String RUBRIC = STORED.resolve("rubric.yaml").toString();

  @TempDir
  private Path folder;

  @BeforeEach
  void copyStored() throws IOException {
    for (String name : new String[] {"dossier.json", "report.json"}) {
      Files.copy(STORED.resolve(name), folder.resolve(name));
    }
  }

  @Test
  void recordsWhoDecidedWhatAndWhyAndWritesTheReportsAgain() throws IOException {
    Cli.Run run = review(
        "--criterion", "formatting", "--points", "9", "--reason", "Generated.", "--by", "Ann");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("5 of 25 points before, now 14 of 25\n");
    assertThat(run.err()).contains("wrote ").contains("reviews.json").contains("report.html");
    assertThat(Files.readString(folder.resolve("reviews.json")))
        .contains("\"Ann\"", "\"Generated.\"");
    assertThat(Files.readString(folder.resolve("report.md"))).contains("Generated", "Ann");
  }

  @Test
  void keepsEarlierReviews() throws IOException {
    review("--criterion", "formatting", "--points", "9", "--reason", "Generated.", "--by", "Ann");

    Cli.Run run =
        review("--criterion", "formatting", "--points", "3", "--reason", "No.", "--by", "Bo");

    assertThat(run.out()).isEqualTo("14 of 25 points before, now 8 of 25\n");
    assertThat(Files.readString(folder.resolve("reviews.json"))).contains("\"Ann\"", "\"Bo\"");
  }

  @Test
  void readsManyFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("decided.yaml"), """
        - {criterion: formatting, points: 2.5, reason: Half., by: Ann}
        """);

    Cli.Run run = review("--from", file.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("now 7.5 of 25");
  }

  @Test
  void refusesWhatDoesNotFitAndWritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("decided.yaml"), """
        - {criterion: formatting, points: 99, reason: x, by: Ann}
        - {criterion: formating, points: 1, reason: x, by: Ann}
        """);

    Cli.Run many = review("--from", file.toString());
    assertThat(review("--from", file.toString(), "--points", "3").err())
        .contains("leave out the options of one decision");
    Cli.Run one =
        review("--criterion", "formatting", "--points", "99", "--reason", "x", "--by", "Ann");

    assertThat(many.exit()).isEqualTo(2);
    assertThat(many.err()).contains("decided.yaml:1:", "not 99", "decided.yaml:2:", "'formating'");
    assertThat(one.exit()).isEqualTo(2);
    assertThat(one.err()).contains("takes from 0 to 10 points, not 99");
    assertThat(folder.resolve("reviews.json")).doesNotExist();
  }

  @Test
  void saysWhatIsMissing() {
    Cli.Run run = review("--criterion", "formatting", "--points", "9", "--by", "Ann");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required option: '--reason=TEXT'");
  }

  @Test
  void refusesAnotherTextOfTheRubric() throws IOException {
    Path other = Files.writeString(
        folder.resolve("other.yaml"), Files.readString(Path.of(RUBRIC)) + "# changed\n");

    Cli.Run run = Cli.run(
        "review",
        "" + folder,
        "--rubric",
        "" + other,
        "--criterion",
        "formatting",
        "--points",
        "9",
        "--reason",
        "x",
        "--by",
        "Ann");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("another text of the rubric", "grader rescore");
  }

  @Test
  void asksForTheRubricWhereItIsNoBundledOne() {
    Cli.Run run = Cli.run(
        "review",
        "" + folder,
        "--criterion",
        "formatting",
        "--points",
        "9",
        "--reason",
        "x",
        "--by",
        "Ann");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--rubric");
  }

  private Cli.Run review(String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "review";
    all[1] = folder.toString();
    all[2] = "--rubric";
    all[3] = RUBRIC;
    System.arraycopy(options, 0, all, 4, options.length);
    return Cli.run(all);
  }
}
