package dev.grader.check.commits;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import java.time.Duration;
import java.util.List;

/** {@code check: commits} in a rubric: early and often, with messages that say why. */
public final class CommitsType implements CheckType {
  private static final Setting<Duration> TIME_BOX = Setting.of(
      "time-box",
      Kind.duration(),
      "How long the task was open. Without it, the assignment's `time-box`.");
  private static final Setting<Duration> SESSION_GAP = Setting.of(
          "session-gap",
          Kind.duration(),
          "A longer pause between two commits begins a new session.")
      .orElse(Duration.ofHours(2));
  private static final Setting<Integer> MESSAGE_LENGTH = Setting.of(
          "message-length",
          Kind.wholeNumber(1, 200),
          "The shortest first line, in characters, that can say what was done; one of Chinese, Japanese or Korean counts as two.")
      .orElse(8);

  @Override
  public String id() {
    return "commits";
  }

  @Override
  public String meaning() {
    return "How the candidate's own commits are made: how many, in how many sessions, over how long, how evenly,"
        + " and with what messages. Dates are claims.";
  }

  @Override
  public List<MeasureType> measures() {
    return List.of(
        new MeasureType(
                CommitsCheck.OWN, Unit.COUNT, "The candidate's own commits; no merges, no bots.")
            .told("{} own commit(s)"),
        new MeasureType(
                CommitsCheck.SESSIONS, Unit.COUNT, "Runs of own commits without a long pause.")
            .told("{} session(s) of work"),
        new MeasureType(CommitsCheck.SPAN, Unit.HOURS, "From the first own commit to the last.")
            .told("{} from the first own commit to the last"),
        new MeasureType(
                CommitsCheck.OVERTIME,
                Unit.HOURS,
                "The span beyond the time-box; undefined without one.")
            .told("{} beyond the time-box"),
        new MeasureType(
                CommitsCheck.LARGEST,
                Unit.SHARE,
                "Changed lines of the largest own commit in those of all; lock files and data left out.")
            .told("{} changed line(s) (is|are) in the largest commit"),
        new MeasureType(
                CommitsCheck.GOOD_MESSAGES,
                Unit.SHARE,
                "Own commits whose message, or the text below its first line, says something.")
            .told("{} commit message(s) (says|say) something"),
        new MeasureType(
                CommitsCheck.LATE,
                Unit.COUNT,
                "Own commits dated after the due date; they are not graded.")
            .told("{} commit(s) after the due date"));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(TIME_BOX, SESSION_GAP, MESSAGE_LENGTH);
  }

  @Override
  public Check read(Settings settings) {
    return new CommitsCheck(
        settings.find(TIME_BOX), settings.get(SESSION_GAP), settings.get(MESSAGE_LENGTH));
  }
}
