package dev.grader.check.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Evidence.Gathered;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Origin;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.History;
import dev.grader.submission.dependency.Dependencies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitsCheckTest {
  private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
  private final CommitsCheck check =
      new CommitsCheck(Optional.of(Duration.ofHours(48)), Duration.ofHours(2), 8);

  @Test
  void countsSessionsAndTheSpanBetweenOwnCommits() {
    Gathered evidence = gather(
        own(0, "Start the parser", 10),
        own(1, "Read numbers and texts", 10),
        own(26, "Write the command line", 10));

    assertThat(evidence.measures())
        .containsEntry(CommitsCheck.OWN, Measure.count(3))
        .containsEntry(CommitsCheck.SESSIONS, Measure.count(2))
        .containsEntry(CommitsCheck.SPAN, hours("26.0"))
        .containsEntry(CommitsCheck.OVERTIME, hours("0.0"))
        .containsEntry(CommitsCheck.LARGEST, Measure.share(10, 30))
        .containsEntry(CommitsCheck.GOOD_MESSAGES, Measure.share(3, 3));
    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.summary())
        .isEqualTo("3 own commits in 2 sessions over 26.0 hours, as their dates claim");
  }

  @Test
  void saysHowFarTheSpanGoesBeyondTheTimeBox() {
    Gathered evidence = gather(own(0, "Start the parser", 1), own(60, "Finish the parser", 1));

    assertThat(evidence.measures()).containsEntry(CommitsCheck.OVERTIME, hours("12.0"));
  }

  @Test
  void leavesOutWhatOthersCommitted() {
    Gathered evidence = gather(
        commit(-9000, "Publish the starter", 5000, Origin.INHERITED),
        own(0, "Add the first endpoint", 10),
        commit(1, "Merge branch 'x'", 0, Origin.MERGE),
        commit(2, "Bump requests", 3, Origin.BOT));

    assertThat(evidence.measures())
        .containsEntry(CommitsCheck.OWN, Measure.count(1))
        .containsEntry(CommitsCheck.LARGEST, Measure.share(10, 10));
    assertThat(evidence.findings()).extracting(Finding::rule).containsExactly("large-commit");
  }

  @Test
  void leavesOutOfTheSizesWhatNobodyWrites() {
    Commit data = new Commit(
        "d1",
        new Commit.Author("Ann", "ann@example.com"),
        MONDAY,
        "Add the data set",
        Origin.OWN,
        List.of(
            new Commit.Change("data/big.csv", 90_000, 0),
            new Commit.Change("uv.lock", 2_000, 0),
            new Commit.Change("static/vendor/bootstrap.css", 9_000, 0),
            new Commit.Change("load.py", 5, 0)));

    Gathered evidence = gather(data, own(1, "Read the data set", 5));

    assertThat(evidence.measures()).containsEntry(CommitsCheck.LARGEST, Measure.share(5, 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wip | short-message",
        "fix | short-message",
        "'' | short-message",
        "update readme.md | vague-message",
        "some more changes | vague-message",
        "'Fix\n\nCo-authored-by: Ben <ben@example.org>' | short-message",
        "'Update files\n\nsome small changes' | vague-message",
        "final version 2 | vague-message",
      })
  void namesMessagesThatSayNothing(String message, String rule) {
    Gathered evidence = gather(own(0, "Start the parser", 5), own(1, message, 5));

    assertThat(evidence.findings()).extracting(Finding::rule).containsExactly(rule);
    assertThat(evidence.measures()).containsEntry(CommitsCheck.GOOD_MESSAGES, Measure.share(1, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "Lies die Konfiguration ein",
    "修正了解析器的错误并添加测试用例",
    "拒绝空单",
    "Add retry to the client",
    "Add tests",
    "Add the README file"
  })
  void acceptsMessagesInAnyLanguage(String message) {
    assertThat(gather(own(0, "Start the parser", 5), own(1, message, 5)).findings())
        .isEmpty();
  }

  @Test
  void acceptsAnyFirstLineWithAnExplanationBelowIt() {
    Gathered evidence = gather(
        own(0, "Start the parser", 5),
        own(1, "Fix\n\nOrders without items made the total negative.", 5),
        own(2, "Update files\n\nThe prices of 2026 are in.", 5));

    assertThat(evidence.findings()).isEmpty();
  }

  @Test
  void namesOneTextForMostCommits() {
    Gathered evidence = gather(
        own(0, "work on the task", 5),
        own(1, "work on the task", 5),
        own(2, "work on the task", 5),
        own(3, "Add the last report", 5));

    assertThat(evidence.findings())
        .extracting(Finding::rule)
        .containsOnly("repeated-message")
        .hasSize(3);
  }

  @Test
  void countsAsLateWhatIsMadeAfterTheDueDateNotWhatIsMergedThen() {
    Commit late = own(100, "Polish after the deadline", 5);
    Commit merge = commit(99, "Merge the parser", 0, Origin.MERGE);
    Commit merged = own(10, "Read numbers", 5);
    History history = new History(
        List.of(own(0, "Start the parser", 5)),
        false,
        false,
        Optional.of(MONDAY.plus(Duration.ofDays(2))),
        List.of(late, merge, merged),
        "");

    Gathered evidence = (Gathered) check.gather(bench(FilesInMemory.of(history)));

    assertThat(evidence.measures()).containsEntry(CommitsCheck.LATE, Measure.count(1));
    assertThat(evidence.findings())
        .extracting(Finding::rule, Finding::commit)
        .contains(
            Tuple.tuple("after-due-date", "c100"),
            Tuple.tuple("merged-after-due-date", "c99"),
            Tuple.tuple("merged-after-due-date", "c10"));
  }

  @Test
  void blamesNobodyForTheHistoryThatAShallowCloneLacks() {
    History history = new History(
        List.of(own(0, "Start the parser", 5)), false, true, Optional.empty(), List.of(), "");

    Evidence evidence = check.gather(bench(FilesInMemory.of(history)));

    assertThat(evidence).isInstanceOfSatisfying(Evidence.Missing.class, missing -> {
      assertThat(missing.fault()).isEqualTo(Fault.GRADER);
      assertThat(missing.reason()).contains("shallow clone", "`fetch-depth: 0`");
    });
  }

  @Test
  void isNotApplicableToAnArchive() {
    Evidence evidence = check.gather(bench(FilesInMemory.of(Map.of("a.py", ""))));

    assertThat(evidence)
        .isEqualTo(new Evidence.NotApplicable("there is no history: the source is an archive"));
  }

  @Test
  void countsACommitWhoseDateCannotBe() {
    Commit dateless = new Commit(
        "x",
        new Commit.Author("Ann", ""),
        Instant.EPOCH,
        "Date out of this world",
        Origin.OWN,
        List.of());

    Gathered evidence = gather(own(0, "Start the parser", 5), dateless);

    assertThat(evidence.measures())
        .containsEntry(CommitsCheck.OWN, Measure.count(2))
        .containsEntry(CommitsCheck.SPAN, hours("0.0"));
  }

  private Gathered gather(Commit... oldestFirst) {
    List<Commit> newestFirst = new ArrayList<>(List.of(oldestFirst));
    Collections.reverse(newestFirst);
    return (Gathered) check.gather(bench(
        FilesInMemory.of(new History(newestFirst, false, false, Optional.empty(), List.of(), ""))));
  }

  private static Workbench bench(FilesInMemory files) {
    return new Workbench(files, new ScriptedSandbox(), Dependencies.NONE, Duration.ofMinutes(1));
  }

  private static Commit own(int hour, String message, int lines) {
    return commit(hour, message, lines, Origin.OWN);
  }

  private static Commit commit(int hour, String message, int lines, Origin origin) {
    return new Commit(
        "c" + hour,
        new Commit.Author("Ann", "ann@example.com"),
        MONDAY.plus(Duration.ofHours(hour)),
        message,
        origin,
        List.of(new Commit.Change("main.py", lines, 0)));
  }

  private static Measure hours(String value) {
    return new Measure.Quantity(new BigDecimal(value), Unit.HOURS);
  }
}
