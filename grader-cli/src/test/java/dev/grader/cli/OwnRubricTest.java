package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRubricTest {
  @TempDir
  private Path folder;

  private Path submission = Path.of("");

  @BeforeEach
  void makeASubmissionWithARubricInside() throws IOException {
    submission = Files.createDirectory(folder.resolve("submission"));
    Files.writeString(submission.resolve("rubric.yaml"), "rubric: easy\n");
    Files.writeString(folder.resolve("ours.yaml"), "rubric: ours\n");
  }

  @Test
  void warnsOfARubricInsideTheSubmission() {
    assertThat(OwnRubric.warning("" + submission.resolve("rubric.yaml"), "" + submission))
        .hasValueSatisfying(warning -> assertThat(warning)
            .startsWith("warning: the rubric ")
            .contains("lies inside the submission", "keep the rubric in a place of your own"));
  }

  @Test
  void warnsWhateverLinksLeadThere() throws IOException {
    Path out =
        Files.createSymbolicLink(folder.resolve("link.yaml"), submission.resolve("rubric.yaml"));
    Path in = Files.createSymbolicLink(submission.resolve("in.yaml"), folder.resolve("ours.yaml"));

    assertThat(OwnRubric.warning("" + out, "" + submission)).isPresent();
    assertThat(OwnRubric.warning("" + in, "" + submission)).isPresent();
  }

  @Test
  void isToldBeforeAnythingRuns() {
    String rubric = submission.resolve("rubric.yaml").toString();

    Cli.Run run = Cli.run(
        Map.of("DOCKER_HOST", "tcp://127.0.0.1:9"),
        "grade",
        submission.toString(),
        "--rubric",
        rubric,
        "--sandbox",
        "docker",
        "--out",
        folder.resolve("out").toString());

    assertThat(run.exit()).isEqualTo(2); // it is a rubric of one line, which is a mistake
    assertThat(run.err()).startsWith("warning: the rubric " + rubric);
  }

  @Test
  void keepsQuietAboutOneThatLiesElsewhere() {
    assertThat(OwnRubric.warning("" + folder.resolve("ours.yaml"), "" + submission))
        .isEmpty();
    assertThat(OwnRubric.warning("backend-api", "" + submission)).isEmpty();
    assertThat(OwnRubric.warning("rubric.yaml", "https://git.example/a.git")).isEmpty();
  }
}
