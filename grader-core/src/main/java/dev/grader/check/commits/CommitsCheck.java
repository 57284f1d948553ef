package dev.grader.check.commits;

import dev.grader.check.Check;
import dev.grader.check.Reads;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Unit;
import dev.grader.submission.Commit;
import dev.grader.submission.History;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the candidate's own commits.
 *
 * @param timeBox how long the task was open
 * @param sessionGap a longer pause begins a new session
 * @param messageLength the shortest useful first line, in characters
 */
record CommitsCheck(Optional<Duration> timeBox, Duration sessionGap, int messageLength)
    implements Check {
  static final String OWN = "own-commits";
  static final String SESSIONS = "sessions";
  static final String SPAN = "span-hours";
  static final String OVERTIME = "overtime-hours";
  static final String LARGEST = "largest-share";
  static final String GOOD_MESSAGES = "good-messages";
  static final String LATE = "late-commits";

  /** A checkout that fetched a part only says nothing about how the candidate works. */
  private static final Evidence SHALLOW = Evidence.Missing.of(
      Fault.GRADER,
      "the repository is a shallow clone, so the history cannot be judged; fetch all of it"
          + " (`fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` for GitLab,"
          + " `git fetch --unshallow` anywhere) and grade again");

  /** A commit this large in the whole is named, where there is more than one. */
  private static final long LARGE_PERCENT = 60;

  @Override
  public Evidence gather(Workbench bench) {
    return bench
        .checkout()
        .history()
        .map(history -> history.shallow() ? SHALLOW : measured(history))
        .orElseGet(
            () -> new Evidence.NotApplicable("there is no history: the source is an archive"));
  }

  private Evidence measured(History history) {
    List<Commit> own = history.own();
    Rhythm rhythm = Rhythm.of(own, sessionGap);
    Messages messages = Messages.judge(own, messageLength);
    Sizes sizes = Sizes.of(own);
    Map<String, Measure> measures = new HashMap<>();
    measures.put(OWN, Measure.count(own.size()));
    measures.put(SESSIONS, Measure.count(rhythm.sessions()));
    measures.put(SPAN, hours(rhythm.span()));
    measures.put(OVERTIME, overtime(rhythm.span()));
    measures.put(LARGEST, sizes.largestShare());
    measures.put(GOOD_MESSAGES, Measure.share(own.size() - messages.findings().size(), own.size()));
    measures.put(
        LATE, Measure.count(history.late().stream().filter(history::isMadeLate).count()));
    List<Finding> findings = new ArrayList<>(messages.findings());
    sizes.dominant(LARGE_PERCENT).ifPresent(findings::add);
    history.late().forEach(late -> findings.add(late(late, history.isMadeLate(late))));
    return Evidence.Gathered.of(measures, findings, summary(own, rhythm));
  }

  private static Finding late(Commit commit, boolean made) {
    return made
        ? Finding.ofCommit(
            "after-due-date",
            commit.id(),
            "made after the due date, not graded: " + commit.subject())
        : Finding.ofCommit(
                "merged-after-due-date",
                commit.id(),
                "came in after the due date, with a merge for instance, not graded: "
                    + commit.subject())
            .as(Severity.INFO);
  }

  private String summary(List<Commit> own, Rhythm rhythm) {
    return own.size() + (own.size() == 1 ? " own commit" : " own commits") + " in "
        + rhythm.sessions()
        + (rhythm.sessions() == 1 ? " session" : " sessions") + " over "
        + tenths(rhythm.span()).toPlainString() + " hours, as their dates claim";
  }

  private Measure overtime(Duration span) {
    return timeBox
        .<Measure>map(box -> hours(span.compareTo(box) > 0 ? span.minus(box) : Duration.ZERO))
        .orElseGet(() -> new Measure.Undefined("the assignment has no time-box"));
  }

  private static Measure hours(Duration duration) {
    return new Measure.Quantity(tenths(duration), Unit.HOURS);
  }

  private static BigDecimal tenths(Duration duration) {
    return BigDecimal.valueOf(duration.toMinutes())
        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
  }

  @Override
  public Reads reads() {
    return Reads.HISTORY;
  }
}
