package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.ScriptedSandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittingSandboxTest {
  private static final Installation WHOLE =
      Installation.Installed.whole(new Environment("a".repeat(32)));
  private static final Installation LACKING = new Installation.Installed(
      new Environment("b".repeat(32)),
      List.of(new Installation.LeftOut("asyncpg==0.27.0", "no wheel")));

  private final ScriptedSandbox newest = new ScriptedSandbox();
  private final ScriptedSandbox older = new ScriptedSandbox();
  private final List<String> asked = new ArrayList<>();

  @Test
  void staysWithTheNewestWhereItHasEverything() throws Exception {
    newest.installs(WHOLE);

    try (FittingSandbox sandbox = sandbox(older)) {
      assertThat(sandbox.install(List.of("asyncpg==0.27.0"))).isEqualTo(WHOLE);
      assertThat(sandbox.python().reason()).isEqualTo("the newest here");
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void goesOverToAnOlderPythonThatHasEverything() throws Exception {
    newest.installs(LACKING);
    older.installs(WHOLE);

    try (FittingSandbox sandbox = sandbox(older)) {
      assertThat(sandbox.install(List.of("asyncpg==0.27.0"))).isEqualTo(WHOLE);
      assertThat(sandbox.python())
          .isEqualTo(new PythonChoice(
              "3.11", "Python 3.13 comes first, but has no wheels for asyncpg==0.27.0"));
    }
  }

  @Test
  void staysWithTheNewestWhereNoOlderOneIsBetter() throws Exception {
    newest.installs(LACKING);
    older.installs(new Installation.Impossible("asyncpg==0.27.0", "no such version"));

    try (FittingSandbox sandbox = sandbox(older)) {
      assertThat(sandbox.install(List.of("asyncpg==0.27.0"))).isEqualTo(LACKING);
      assertThat(sandbox.python().version()).isEqualTo("3.13");
    }
  }

  @Test
  void staysWithTheNewestWhereTheOlderCannotBeHad() throws Exception {
    newest.installs(LACKING);

    try (FittingSandbox sandbox = new FittingSandbox(newest, pythons(), python -> {
      throw new SandboxException("no image for " + python);
    })) {
      assertThat(sandbox.install(List.of("asyncpg==0.27.0"))).isEqualTo(LACKING);
    }
  }

  private FittingSandbox sandbox(Sandbox other) {
    return new FittingSandbox(newest, pythons(), python -> {
      asked.add(python);
      return other;
    });
  }

  private static List<PythonChoice> pythons() {
    return List.of(
        new PythonChoice("3.13", "the newest here"), new PythonChoice("3.11", "the newest here"));
  }
}
