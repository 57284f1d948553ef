package dev.grader.check.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.check.Check;
import dev.grader.check.Workbench;
import dev.grader.config.Settings;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Evidence.Gathered;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilesCheckTest {
  private static final String ALL_GIVEN = "the template brought all files that are required";

  private final FilesInMemory files = FilesInMemory.of(Map.of(
      "Dockerfile",
      "",
      "src/app/main.py",
      "",
      "logs/run.log",
      "",
      "debug.log",
      "",
      "odd\nname.log",
      ""));

  @Test
  void countsRequiredGlobsThatMatchAFile() throws Exception {
    Gathered evidence =
        gather(new FilesCheck(List.of("Dockerfile", "src/**/*.py", "Makefile"), List.of()));

    assertThat(evidence.measures()).containsEntry(FilesCheck.FOUND, Measure.share(2, 3));
    assertThat(evidence.findings())
        .containsExactly(Finding.general("missing-file", "no file matches Makefile"));
  }

  @Test
  void namesEachForbiddenFileAlsoAtTheRoot() throws Exception {
    Gathered evidence = gather(new FilesCheck(List.of(), List.of("**/*.log")));

    assertThat(evidence.measures()).containsEntry(FilesCheck.FORBIDDEN, Measure.count(3));
    assertThat(evidence.findings())
        .extracting(Finding::path)
        .containsExactly("debug.log", "logs/run.log", "odd\nname.log");
  }

  @Test
  void takesTwoStarsForAnyNumberOfFoldersOrNone() throws Exception {
    FilesInMemory tree = FilesInMemory.of(Map.of("src/app.py", "", "src/a/b/deep.py", ""));

    assertThat(gather(tree, new FilesCheck(List.of("**/src/**/app.py"), List.of("src/**/*.py"))))
        .extracting(Gathered::measures)
        .isEqualTo(Map.of("found", Measure.share(1, 1), "forbidden", Measure.count(2)));
  }

  @Test
  void bearsManyTwoStarsAndThoseInBraces() throws Exception {
    FilesInMemory tree = FilesInMemory.of(Map.of("src/a/app.py", ""));
    List<String> globs = List.of("b/**/".repeat(40) + "*.py", "{src/**/app,main}.py");

    assertThat(gather(tree, new FilesCheck(globs, List.of())).measures())
        .containsEntry(FilesCheck.FOUND, Measure.share(1, 2));
  }

  @Test
  void countsAFileThatSeveralGlobsForbidOnce() throws Exception {
    Gathered evidence =
        gather(new FilesCheck(List.of(), List.of("logs/*", "**/run.log", "**/debug.log")));

    assertThat(evidence.measures()).containsEntry(FilesCheck.FORBIDDEN, Measure.count(2));
  }

  @Test
  void neitherCreditsNorBlamesAnybodyForWhatTheTemplateBrought() throws Exception {
    FilesInMemory tree =
        FilesInMemory.of(Map.of("Dockerfile", "", "a.log", ""), Set.of("Dockerfile", "a.log"));

    assertThat(gather(tree, new FilesCheck(List.of("Dockerfile", "README.md"), List.of("*.log")))
            .measures())
        .isEqualTo(Map.of("found", Measure.share(0, 1), "forbidden", Measure.count(0)));
    assertThat(gather(tree, new FilesCheck(List.of("Dockerfile"), List.of("*.tmp")))
            .measures())
        .containsEntry("found", new Measure.Undefined(ALL_GIVEN));
    assertThat(new FilesCheck(List.of("Dockerfile"), List.of()).gather(bench(tree)))
        .isEqualTo(new Evidence.NotApplicable(ALL_GIVEN));
  }

  @Test
  void hasNoShareWhereNothingIsRequired() throws Exception {
    assertThat(gather(new FilesCheck(List.of(), List.of())).measures().get(FilesCheck.FOUND))
        .isInstanceOf(Measure.Undefined.class);
  }

  @Test
  void refusesWhatIsNoGlobAtItsPlace() {
    FilesType type = new FilesType();
    Settings settings = Settings.parse("require: ['src/[a']\n", type.settings());

    type.read(settings);

    assertThat(settings.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.at().line()).isEqualTo(1);
      assertThat(problem.message()).startsWith("`src/[a` is not a glob");
    });
  }

  private Gathered gather(Check check) throws Exception {
    return gather(files, check);
  }

  private static Gathered gather(FilesInMemory tree, Check check) throws Exception {
    return (Gathered) check.gather(bench(tree));
  }

  private static Workbench bench(FilesInMemory tree) {
    return new Workbench(tree, new ScriptedSandbox(), Dependencies.NONE, Duration.ofMinutes(1));
  }
}
