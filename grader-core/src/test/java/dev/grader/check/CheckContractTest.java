package dev.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.grader.catalog.Catalog;
import dev.grader.config.Problem;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every check keeps to. A new one is covered by being listed. */
class CheckContractTest {
  private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final String SENTENCE = "(?s)[A-Z0-9].*\\.";

  private final ScriptedSandbox sandbox = new ScriptedSandbox();

  static Stream<CheckType> types() {
    return Catalog.checks().stream();
  }

  @Test
  void noTwoChecksHaveTheSameId() {
    assertThat(types().map(CheckType::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isDescribedForTheAuthorOfARubric(CheckType type) {
    List<String> settings = type.settings().stream().<String>map(Setting::name).toList();
    List<String> measures = type.measures().stream().map(MeasureType::name).toList();

    assertThat(type.id()).matches(KEBAB);
    assertThat(type.meaning()).matches(SENTENCE);
    assertThat(settings).doesNotHaveDuplicates().allMatch(name -> name.matches(KEBAB));
    assertThat(measures).doesNotHaveDuplicates().allMatch(name -> name.matches(KEBAB));
    assertThat(type.settings())
        .allSatisfy(setting -> assertThat(setting.meaning()).matches(SENTENCE));
    assertThat(type.measures())
        .allSatisfy(measure -> assertThat(measure.meaning()).matches(SENTENCE));
  }

  @ParameterizedTest
  @MethodSource("types")
  void measuresSomethingUnlessAPersonJudges(CheckType type) {
    boolean person = type.read(Settings.empty()).question().isPresent();

    assertThat(type.measures().isEmpty()).isEqualTo(person);
  }

  @ParameterizedTest
  @MethodSource("types")
  void reportsASettingThatItDoesNotHaveWhereItStands(CheckType type) {
    Settings settings = Settings.parse("# nothing\n  no-such-setting: 1\n", type.settings());

    assertThat(settings.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("'no-such-setting'"))
        .extracting(Problem::at)
        .satisfies(at -> assertThat(at.line()).isEqualTo(2))
        .satisfies(at -> assertThat(at.column()).isEqualTo(3));
  }

  @ParameterizedTest
  @MethodSource("types")
  void gathersOnceForEqualSettings(CheckType type) {
    assertThat(CheckRequest.read(type, Settings.empty()))
        .isEqualTo(CheckRequest.read(type, Settings.empty()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void neverHoldsABrokenSandboxAgainstTheSubmission(CheckType type) {
    sandbox.willFail("the engine is gone");

    Throwable thrown = catchThrowable(() -> gather(type, Map.of("app.py", "")));

    if (sandbox.commands().isEmpty()) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown).isInstanceOf(SandboxException.class).hasMessage("the engine is gone");
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void runsACommandOnlyWhereItSaysThatItNeedsASandbox(CheckType type) {
    boolean needsSandbox = CheckRequest.read(type, Settings.empty()).needsSandbox();
    sandbox.willFail("the engine is gone");

    Throwable thrown = catchThrowable(() -> gather(type, Map.of("app.py", "")));

    assertThat(sandbox.commands()).hasSize(needsSandbox ? 1 : 0);
    assertThat(thrown != null).isEqualTo(needsSandbox);
  }

  /** What pytest learned until a limit is a matter of its own tests. */
  static Stream<CheckType> readers() {
    return types().filter(type -> !type.id().equals("pytest"));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void blamesTheSubmissionForCodeThatIsTooCostlyToRead(CheckType type) throws Exception {
    sandbox.willHit(Outcome.Resource.MEMORY, "2 GiB of memory", "");

    Evidence evidence = gather(type, Map.of("app.py", ""));

    assertThat(evidence.<Fault>match(
            gathered -> Fault.SUBMISSION,
            Evidence.Missing::fault,
            notApplicable -> Fault.SUBMISSION))
        .isEqualTo(Fault.SUBMISSION);
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasEveryMeasureItDeclaresEvenForASubmissionOfNothing(CheckType type) throws Exception {
    Evidence evidence = gather(type, Map.of());

    List<String> declared = type.measures().stream().map(MeasureType::name).toList();
    assertThat(evidence.<Boolean>match(
            gathered -> gathered.measures().keySet().equals(Set.copyOf(declared)),
            missing -> missing.fault() == Fault.SUBMISSION,
            notApplicable -> !notApplicable.reason().isBlank()))
        .as(evidence.toString())
        .isTrue();
  }

  private Evidence gather(CheckType type, Map<String, String> files) throws Exception {
    Workbench bench =
        new Workbench(FilesInMemory.of(files), sandbox, Dependencies.NONE, Duration.ofMinutes(5));
    return CheckRequest.read(type, Settings.empty()).check().gather(bench);
  }
}
