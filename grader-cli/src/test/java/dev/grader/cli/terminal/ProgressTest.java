package dev.grader.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Evidence NONE = Evidence.Missing.of(Fault.GRADER, "not measured");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aTerminalShowsWhatIsWaitedFor() {
    Progress progress = progress(true, false);

    progress.gathering(List.of("black", "pytest", "black"));
    progress.gathered("black", NONE);
    progress.gathered("black", NONE);
    progress.gathered("pytest", NONE);
    progress.clear();

    assertThat(shown())
        .containsExactly(
            "", "running black, pytest ...", "running pytest, black ...", "running pytest ...");
  }

  @Test
  void elsewhereOnlySlowStepsHaveALine() {
    Progress progress = progress(false, false);

    progress.phase("checks");
    progress.gathering(List.of("black"));
    progress.step("making the image");
    progress.gathered("black", NONE);

    assertThat(err.toString(UTF_8).lines()).containsExactly("making the image");
  }

  @Test
  void quietIsQuietButForNotices() {
    Progress progress = progress(true, true);

    progress.phase("checks");
    progress.gathering(List.of("black"));
    progress.step("making the image");
    progress.notice("the rubric lies inside the submission");

    assertThat(err.toString(UTF_8).lines())
        .containsExactly("the rubric lies inside the submission");
  }

  private Progress progress(boolean live, boolean quiet) {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    return new Progress(new Console(stream, stream, false, live), quiet);
  }

  /** The live line as it changed. */
  private List<String> shown() {
    return List.of(err.toString(UTF_8).split("\r\u001b\\[2K"));
  }
}
