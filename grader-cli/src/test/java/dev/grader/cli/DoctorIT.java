package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.servers.PostgresServer;
import dev.grader.servers.UsesEngine;
import java.util.Map;
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

  @Test
  void aDatabaseIsLookedAtToo() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      String url = server.newDatabase();
      Cli.Run well = doctor(url, server.user(), server.password());
      Cli.Run refused = doctor(url, server.user(), "wrong");

      assertThat(well.exit()).as(well.out()).isZero();
      assertThat(well.out())
          .contains("Database " + url)
          .containsPattern("good +server: PostgreSQL .*, as " + server.user())
          .containsPattern("good +tables: none yet")
          .containsPattern("good +rights: ");
      assertThat(refused.exit()).isEqualTo(4);
      assertThat(refused.out())
          .contains("refuses the login")
          .contains("Submissions can be graded")
          .endsWith("so no work can be shared. Mend what is BAD above.\n");
    }
  }

  private static Cli.Run doctor(String url, String user, String password) {
    return Cli.run(
        Map.of("GRADER_DATABASE_USER", user, "GRADER_DATABASE_PASSWORD", password),
        "doctor",
        "--sandbox",
        "docker",
        "--database",
        url);
  }
}
