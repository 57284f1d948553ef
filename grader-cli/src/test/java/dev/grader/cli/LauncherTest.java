package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.FakeMachine.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside the top-level pom, run for real with a Java and a Maven that pretend. */
@Timeout(60)
class LauncherTest {
  private static final String MAKES_A_JAR =
      "mkdir -p grader-cli/target/quick; echo new > grader-cli/target/quick/grader.jar";

  @TempDir
  private Path root = Path.of("");

  private FakeMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = new FakeMachine(root);
  }

  @Test
  void handsOverArgumentsAndExitCodeUnchanged() throws Exception {
    machine.withJar();

    Run run = machine.run(jdk("21.0.2"), "grade", "a b", "", "--rubric=*.yaml");

    assertThat(run.exit()).isEqualTo(42);
    assertThat(run.out()).endsWith("-jar\n" + machine.jar() + "\ngrade\na b\n\n--rubric=*.yaml");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void findsItsFolderThroughRelativeLinks() throws Exception {
    machine.withJar();
    Path link = Files.createSymbolicLink(root.resolve("first"), Path.of("my grader/grader"));
    Path linkToLink = Files.createSymbolicLink(root.resolve("second"), link.getFileName());

    Run run = FakeMachine.finish(machine.start(linkToLink, jdk("17")));

    assertThat(run.out()).endsWith(machine.jar().toString());
  }

  @Test
  void takesTheJavaOnPathWhereJavaHomeIsTooOld() throws Exception {
    machine.withJar().withJavaOnPath(machine.java("jdk-17", "17.0.9"));

    Run run = machine.run(jdk("11.0.2"), "checks");

    assertThat(run.out()).endsWith("checks");
  }

  @Test
  void namesEveryJavaThatItFoundTooOld() throws Exception {
    machine.withJar().withJavaOnPath(machine.java("jdk-8", "1.8.0_392"));

    Run run = machine.run(jdk("11.0.2"));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("grader: needs Java 17 or newer, and found none: JAVA_HOME has Java 11.0.2 (")
        .contains("PATH has Java 1.8.0_392 (", "Install a JDK");
  }

  @Test
  void saysThatThereIsNoJavaAtAll() throws Exception {
    Run run = machine.withJar().run(Map.of());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("JAVA_HOME is not set; PATH has no java. Install a JDK");
  }

  @Test
  void buildsOnceAndNeverAgain() throws Exception {
    machine.withMaven("3.8.7", MAKES_A_JAR);

    Run first = machine.run(jdk("17"));
    Run second = machine.run(jdk("17"));

    assertThat(first.err()).startsWith("grader: building for the first time");
    assertThat(first.exit()).isEqualTo(42);
    assertThat(second.err()).isEmpty();
    assertThat(machine.builds()).hasSize(1);
  }

  @Test
  void buildsAgainInACheckoutWhoseSourcesAreNewer() throws Exception {
    machine.withJar().withMaven("3.8.7", MAKES_A_JAR);
    Files.createDirectory(machine.home.resolve(".git"));
    Path source = machine.home.resolve("grader-core/src/main/java/Thing.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Files.setLastModifiedTime(machine.jar(), FileTime.from(Instant.EPOCH));

    Run run = machine.run(jdk("17"));

    assertThat(run.err()).isEqualTo("grader: building again, since the sources changed");
    assertThat(machine.jar()).hasContent("new");
  }

  @Test
  void twoAtOnceShareOneBuild() throws Exception {
    machine.withMaven("3.8.7", "until [[ -e go ]]; do sleep 0.02; done; " + MAKES_A_JAR);
    Process first = machine.start(machine.home.resolve("grader"), jdk("17"));
    BufferedReader said = first.errorReader(UTF_8);
    assertThat(said.readLine()).contains("building for the first time");

    Process second = machine.start(machine.home.resolve("grader"), jdk("17"));
    assertThat(second.errorReader(UTF_8).readLine()).contains("another grader is building");
    Files.createFile(machine.home.resolve("go"));

    assertThat(FakeMachine.finish(first).exit()).isEqualTo(42);
    assertThat(FakeMachine.finish(second).exit()).isEqualTo(42);
    assertThat(machine.builds()).hasSize(1);
  }

  @Test
  void showsWhyABuildFailed() throws Exception {
    machine.withMaven(
        "3.8.7",
        "echo '[INFO] fine'; echo '[ERROR] Main.java:[3,1] no'; echo '[ERROR] -> [Help 1]'; exit 1");

    Run run = machine.run(jdk("17"));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err().lines().skip(1))
        .containsExactly(
            "grader: the build failed. What it says in my grader/.cache/build.log:",
            "[ERROR] Main.java:[3,1] no");
  }

  @Test
  void asksForMavenOnlyWhenItHasToBuild() throws Exception {
    Run run = machine.run(jdk("17"));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("building needs Maven 3.8.6 or newer, and PATH has no mvn");
  }

  @Test
  void refusesAMavenThatIsTooOld() throws Exception {
    machine.withMaven("3.6.3", MAKES_A_JAR);

    Run run = machine.run(jdk("17"));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("building needs Maven 3.8.6 or newer, but ", " is 3.6.3.");
    assertThat(machine.builds()).isEmpty();
  }

  @Test
  void asksForACompilerWhereThereIsOnlyARuntime() throws Exception {
    machine.withMaven("3.8.7", MAKES_A_JAR);

    Run run = machine.run(Map.of("JAVA_HOME", machine.runtime("jre", "17").toString()));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("building needs a JDK").contains("no bin/javac");
  }

  private Map<String, String> jdk(String version) throws IOException {
    return Map.of("JAVA_HOME", machine.java("jdk", version).toString());
  }
}
