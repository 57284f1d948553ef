package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Queue;
import dev.grader.batch.Result;
import dev.grader.batch.State;
import dev.grader.servers.Faults;
import dev.grader.servers.SmallDisk;
import dev.grader.servers.TakesLong;
import dev.grader.servers.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A batch with a database of its own, whose process or disk fails. */
@Timeout(600)
@TakesLong
class QueueKilledIT {
  private static final int SUBMISSIONS = 400;

  @TempDir
  private Path folder;

  @Test
  void killedAtRandomMomentsItGoesOnAndNobodyIsGradedAgain() throws Exception {
    Faults faults = Faults.planned();
    Random random = faults.random();
    Path database = Files.createDirectory(folder.resolve("queue"));
    Map<String, Long> finished = new HashMap<>();
    for (int kill = 0; kill < faults.count(); kill++) {
      long before = attempts("");
      try (GradingProcess process = start(database)) {
        if (kill % 2 == 1) { // every other moment is one of work, however slow the machine starts
          Waiting.until(() -> attempts("") > before || !process.process().isAlive());
        }
        process.killAfter(random.nextInt(kill % 2 == 1 ? 400 : 1500));
      }
      for (String key : ended(database)) {
        finished.putIfAbsent(key, attempts(key));
        assertThat(attempts(key)).as("%s, %s", key, faults).isEqualTo(finished.get(key));
      }
    }

    try (GradingProcess process = start(database)) {
      assertThat(process.exit()).as(process.output() + faults).isZero();
    }

    assertEachHasOneResult(database, faults.toString());
    assertThat(finished).as(faults.toString()).isNotEmpty();
  }

  @Test
  void aDiskThatFillsUpLosesNothingAndTheSameCommandGoesOn() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), 64)) {
      Path database = Files.createDirectory(disk.folder().resolve("queue"));
      try (GradingProcess process = start(database)) {
        Waiting.until(() -> attempts("") >= 50 || !process.process().isAlive());
        disk.leaveFree(0);

        assertThat(process.exit()).as(process.output()).isNotZero();
        assertThat(process.output()).contains("is full; nothing already kept is lost");
      }
      disk.leaveFree(Long.MAX_VALUE);

      try (GradingProcess process = start(database)) {
        assertThat(process.exit()).as(process.output()).isZero();
      }
      assertEachHasOneResult(database, "a full disk");
    }
  }

  private GradingProcess start(Path database) throws IOException {
    return GradingProcess.start(
        folder,
        Map.of(),
        database.toString(),
        folder.resolve("journal").toString(),
        "killed",
        String.valueOf(SUBMISSIONS));
  }

  /** How often that one was taken, "" for all of them. */
  private long attempts(String key) {
    Path journal = folder.resolve("journal");
    if (Files.notExists(journal)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(journal)) {
      return lines.filter(line -> key.isEmpty() || line.equals(key)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> ended(Path database) throws Exception {
    Set<String> ended = new HashSet<>();
    try (Queue queue = open(database)) {
      for (Result result : queue.results("killed")) {
        if (result.state().isEnded()) {
          ended.add(result.candidate().key());
        }
      }
    }
    return ended;
  }

  private static Queue open(Path database) throws Exception {
    return DatabaseQueue.open(BatchProcess.address(database.toString()), BatchProcess.terms());
  }

  private static void assertEachHasOneResult(Path database, String as) throws Exception {
    try (Queue queue = open(database)) {
      List<Result> results = queue.results("killed");
      assertThat(results)
          .as(as)
          .extracting(result -> result.candidate().key())
          .containsExactly(BatchProcess.keys(SUBMISSIONS));
      assertThat(results).as(as).extracting(Result::state).containsOnly(State.GRADED);
      for (Result result : results) {
        assertThat(queue.dossier("killed", result.candidate().key())).as(as).isPresent();
      }
    }
    try (Stream<Path> files = Files.list(database)) {
      assertThat(files).as("left beside the database").hasSize(1);
    }
  }
}
