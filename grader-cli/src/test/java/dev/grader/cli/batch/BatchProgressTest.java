package dev.grader.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Batch;
import dev.grader.batch.Job;
import dev.grader.batch.State;
import dev.grader.batch.Verdict;
import dev.grader.batch.roster.Candidate;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Columns;
import dev.grader.rubric.RubricSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a batch shows while it runs. */
class BatchProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aTerminalShowsALineForEachThatRunsAndCountsBelow() {
    BatchProgress progress = progress(true);
    progress.begins(3);

    progress.started(job("ada"));
    progress.started(job("bob"));
    progress.phase(job("bob"), "checks");

    assertThat(screen())
        .containsExactly("Name of ada  looks for changes", "Name of bob  checks", "0 of 3 done");
  }

  @Test
  void whoIsDoneStaysAboveWhatRuns() {
    BatchProgress progress = progress(true);
    progress.begins(2);
    progress.started(job("ada"));
    progress.started(job("bob"));

    progress.ended(job("ada"), ended());
    progress.done("ada", "Name of ada: 5 of 10 points");

    List<String> screen = screen();
    assertThat(screen)
        .startsWith("[1/2] Name of ada: 5 of 10 points", "Name of bob  looks for changes");
    assertThat(screen.get(2)).matches("1 of 2 done, about \\d+ (s|min) to go");
    progress.ended(job("bob"), Verdict.NothingNew.KEPT);
    progress.done("bob", "Name of bob: 5 of 10 points, unchanged");
    progress.clear();
    assertThat(screen())
        .containsExactly(
            "[1/2] Name of ada: 5 of 10 points", "[2/2] Name of bob: 5 of 10 points, unchanged");
  }

  @Test
  void noLiveLineIsWiderThanATerminalWhateverTheName() {
    BatchProgress progress = progress(true);
    progress.begins(9);

    progress.started(job("a", "名".repeat(60)));
    progress.started(job("b", "😀".repeat(60)));
    progress.started(job("c", "\u202e\u001b[2J".repeat(20)));
    progress.started(job("d", "x".repeat(500)));
    progress.started(job("e", "two\nlines"));

    assertThat(screen()).hasSize(6).allSatisfy(line -> {
      assertThat(Columns.of(line)).isLessThan(80);
      assertThat(line).doesNotContain("\u001b", "\u202e");
    });
  }

  @Test
  void aLargeMachineDoesNotFillTheScreen() {
    BatchProgress progress = progress(true);
    progress.begins(100);

    IntStream.range(0, 64).forEach(i -> progress.started(job("c" + i)));

    assertThat(screen()).hasSize(17).contains("and 49 more", "0 of 100 done");
  }

  @Test
  void elsewhereThereIsOnePlainLineForEachThatIsDone() {
    BatchProgress progress = progress(false);
    progress.begins(2);
    progress.started(job("ada"));
    progress.phase(job("ada"), "checks");

    progress.done("ada", "Name of ada: 5 of 10 points");
    progress.notice("no gVisor");
    progress.ended(job("bob"), new Verdict.Later(Duration.ofSeconds(5), "no network"));

    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "[1/2] Name of ada: 5 of 10 points",
            "no gVisor",
            "Name of bob: tried again in 5 s: no network");
  }

  @Test
  void whoWantsQuietHearsNothing() {
    BatchProgress progress = new BatchProgress(console(true), RosterDisguise.NONE, true);

    progress.started(job("ada"));
    progress.notice("no gVisor");
    progress.ended(job("ada"), ended());
    progress.done("ada", "Name of ada: 5 of 10 points");
    progress.clear();

    assertThat(err.toByteArray()).isEmpty();
  }

  @Test
  void ofABlindBatchNobodyIsNamed() {
    Candidate ada = new Candidate(
        "candidate-1",
        "Ada Byron",
        "/srv/ada",
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.of("candidate 1"));
    BatchProgress progress =
        new BatchProgress(console(true), RosterDisguise.of(List.of(ada)), false);
    progress.begins(2);

    progress.started(job(ada));
    progress.notice("what Ada Byron declares");
    progress.done("candidate-2", "candidate 2: like /srv/ada");

    assertThat(screen())
        .startsWith("what candidate 1 declares", "[1/2] candidate 2: like candidate 1")
        .contains("candidate 1  looks for changes");
  }

  /** Returns what can be seen: lines that were taken away are not. */
  private List<String> screen() {
    List<String> lines = new ArrayList<>();
    String rest = err.toString(UTF_8);
    String upAndClear = "\u001b[1A\u001b[2K";
    while (!rest.isEmpty()) {
      if (rest.startsWith(upAndClear)) {
        lines.remove(lines.size() - 1);
        rest = rest.substring(upAndClear.length());
      } else {
        int end = rest.indexOf('\n');
        lines.add(rest.substring(0, end));
        rest = rest.substring(end + 1);
      }
    }
    return lines;
  }

  private BatchProgress progress(boolean live) {
    return new BatchProgress(console(live), RosterDisguise.NONE, false);
  }

  private Console console(boolean live) {
    PrintStream printer = new PrintStream(err, true, UTF_8);
    return new Console(printer, printer, false, live);
  }

  private static Verdict ended() {
    return new Verdict.Ended(State.INCONCLUSIVE, "", Optional.empty(), Optional.empty());
  }

  private static Job job(String key) {
    return job(key, "Name of " + key);
  }

  private static Job job(String key, String name) {
    return job(new Candidate(key, name, "/srv/" + key, Optional.empty(), Optional.empty(), ""));
  }

  private static Job job(Candidate candidate) {
    Batch batch = new Batch("tiny-1", "Tiny", new RubricSource("r.yaml", ""));
    return new Job(batch, candidate, new Job.Lease(1, 0, 0), Optional.empty());
  }
}
