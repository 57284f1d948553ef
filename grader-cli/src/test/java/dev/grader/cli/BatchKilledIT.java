package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.Faults;
import dev.grader.servers.TakesLong;
import dev.grader.servers.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, with containers, is killed at random moments and goes on. */
@Timeout(600)
@TakesLong
class BatchKilledIT {
  private static final int SUBMISSIONS = 24;

  @TempDir
  private Path folder;

  private final List<Long> killed = new ArrayList<>();
  private Path temporary = Path.of("");

  @BeforeEach
  void makeSubmissions() throws Exception {
    RealEngine.toolImage(folder);
    temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.writeString(folder.resolve("rubric.yaml"), TestsOnly.RUBRIC);
    for (int i = 0; i < SUBMISSIONS; i++) {
      Repositories.of(
          folder.resolve("submissions/c" + i), "test_a.py", "def test_a():\n    pass\n");
    }
  }

  @Test
  void whatWasGradedStaysAndNothingIsLeft() throws Exception {
    Faults faults = Faults.planned();
    Random random = faults.random();
    Map<String, FileTime> graded = new TreeMap<>();
    int inMidWork = 0;
    for (int kill = 0; kill < faults.count(); kill++) {
      GraderProcess batch = batch();
      killed.add(batch.pid());
      if (kill % 2 == 1) { // every other moment is one of work, however slow the machine starts
        Waiting.until(
            () -> dossiers().size() > graded.size() || !batch.process().isAlive());
      }
      inMidWork += batch.killAfter(random.nextInt(kill % 2 == 1 ? 400 : 1000)) ? 1 : 0;
      assertThat(dossiers()).as("%s", faults).containsAllEntriesOf(graded);
      graded.putAll(dossiers());
    }

    assertThat(graded).as("%s", faults).isNotEmpty();
    assertThat(inMidWork).as("%s", faults).isGreaterThan(faults.count() / 2);
    GraderProcess last = batch();

    assertThat(last.end()).as(last.text() + faults).isZero();
    assertThat(dossiers()).as("%s", faults).containsAllEntriesOf(graded).hasSize(SUBMISSIONS);
    for (long process : killed) {
      assertThat(Leftovers.containers(process)).as("%s", faults).isEmpty();
    }
    Leftovers.assertNone(last.pid(), temporary);
  }

  private GraderProcess batch() throws IOException {
    return GraderProcess.start(
        folder.resolve("said.txt"),
        Map.of("TMPDIR", temporary.toString()),
        "batch",
        folder.resolve("submissions").toString(),
        "--rubric",
        folder.resolve("rubric.yaml").toString(),
        "--sandbox",
        "docker",
        "--jobs",
        "2",
        "--out",
        folder.resolve("out").toString());
  }

  /** When each was written: what is graded is not written again. */
  private Map<String, FileTime> dossiers() throws IOException {
    Map<String, FileTime> found = new TreeMap<>();
    Path candidates = folder.resolve("out/candidates");
    if (Files.exists(candidates)) {
      try (Stream<Path> folders = Files.list(candidates)) {
        for (Path each : folders.toList()) {
          Path dossier = each.resolve("dossier.json");
          if (Files.exists(dossier)) {
            found.put(each.getFileName().toString(), Files.getLastModifiedTime(dossier));
          }
        }
      }
    }
    return found;
  }
}
