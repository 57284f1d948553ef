package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.servers.UsesEngine;
import org.junit.jupiter.api.Test;

/** What the doctor says on a machine that has all that gradings need. */
@UsesEngine
class DoctorIT {
  @Test
  void aMachineWithAnEngineCanGrade() {
    Cli.Run run = Cli.run("doctor", "--prepare", "--sandbox", "docker");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("good +Docker engine: \\d+\\.\\d+.* at unix://")
        .containsPattern("good +Python 3\\.13: ready")
        .endsWith("Submissions can be graded; candidate code runs in docker.\n")
        .doesNotContain("BAD");
  }

  @Test
  void aMachineWithoutOneCanGradeWithBubblewrap() {
    Cli.Run run = Cli.run("doctor", "--prepare", "--sandbox", "bubblewrap");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("good +bubblewrap: \\d+\\.\\d+")
        .containsPattern("good +Python 3\\.\\d+ of this host: ready")
        .contains("good    package index: answers")
        .endsWith("candidate code runs in bubblewrap.\n");
  }
}
