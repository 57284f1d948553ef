package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.rubric.RubricReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InitCommandTest {
  @TempDir
  private Path folder;

  static Stream<String> kinds() {
    return RubricReader.BUNDLED.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyStarterRubricPassesTheCheck(String kind) {
    String file = folder.resolve("take-home.yaml").toString();

    Cli.Run init = Cli.run("init", file, "--kind", kind);

    assertThat(init.exit()).isZero();
    assertThat(init.out()).contains("100 points").contains("grader rubric check " + file);
    assertThat(Cli.run("rubric", "check", file).exit()).isZero();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsCommentedOutIsValidWhereItStands(String kind) throws Exception {
    Path file = folder.resolve("rubric.yaml");
    Cli.run("init", file.toString(), "--kind", kind);
    Files.writeString(
        file, Files.readString(file).replaceAll("(?m)^#(?=[a-z ]{2}[a-z])(?! [a-z])", ""));

    Cli.Run check = Cli.run("rubric", "check", file.toString());

    assertThat(check.err()).isEmpty();
    assertThat(check.exit()).isZero();
    assertThat(Files.readString(file)).contains("\nassignment:\n  time-box: 72h\n");
  }

  @Test
  void theFileNamesTheRubric() throws Exception {
    Path named = folder.resolve("URL Shortener.yaml");
    Path plain = folder.resolve("rubric.yaml");

    Cli.run("init", named.toString());
    Cli.run("init", plain.toString(), "--kind", "algorithms");

    assertThat(Files.readAllLines(named)).contains("rubric: url-shortener");
    assertThat(Files.readAllLines(plain)).contains("rubric: my-algorithms");
  }

  @Test
  void aFileThatIsThereStaysAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("rubric.yaml"), "mine\n");

    Cli.Run run = Cli.run("init", file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is there already and stays as it is");
    assertThat(file).hasContent("mine\n");
  }

  @Test
  void anUnknownKindIsAnsweredWithTheKindsThereAre() {
    Cli.Run run = Cli.run("init", folder.resolve("x.yaml").toString(), "--kind", "web");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("'web'").contains("backend-api, data-processing");
  }
}
