package dev.grader.cohort.html;

import dev.grader.cohort.Effort;
import dev.grader.cohort.Standing;
import dev.grader.report.Fact;
import dev.grader.report.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long the task really took, an estimate, against how long it was open.
 *
 * @param picture of the hours worked
 * @param facts short sentences; none where there is nothing to tell by
 */
public record Hours(Histogram picture, List<Fact> facts) {

  static Hours of(List<Standing> standings, Optional<Duration> timeBox) {
    List<Effort> known =
        standings.stream().map(Standing::effort).filter(Effort::isKnown).toList();
    List<Duration> worked = sorted(known, Effort::worked);
    List<Fact> facts = new ArrayList<>();
    if (!worked.isEmpty()) {
      facts.add(new Fact("Median", hours(at(worked, 2))));
      facts.add(new Fact("Middle half", hours(at(worked, 4)) + " to " + hours(last(worked, 4))));
      facts.add(new Fact("Longest", hours(worked.get(worked.size() - 1))));
      facts.add(new Fact("First to last commit", span(at(sorted(known, Effort::span), 2))));
    }
    timeBox.ifPresent(box -> {
      facts.add(new Fact("Time-box", Wording.duration(box)));
      facts.add(new Fact("Worked longer than that", longer(worked, box)));
      facts.add(new Fact("Commits span more than that", longer(sorted(known, Effort::span), box)));
    });
    facts.add(new Fact("No history to tell by", of(standings.size() - known.size(), standings)));
    return new Hours(
        Histogram.ofHours(worked),
        facts.stream().filter(fact -> !fact.text().isEmpty()).toList());
  }

  private static List<Duration> sorted(List<Effort> efforts, Function<Effort, Duration> value) {
    return efforts.stream().map(value).sorted().toList();
  }

  private static Duration at(List<Duration> sorted, int part) {
    return sorted.get((sorted.size() - 1) / part);
  }

  private static Duration last(List<Duration> sorted, int part) {
    return sorted.get(sorted.size() - 1 - (sorted.size() - 1) / part);
  }

  private static String longer(List<Duration> values, Duration box) {
    long count = values.stream().filter(each -> each.compareTo(box) > 0).count();
    return count + " of " + values.size();
  }

  private static String of(long count, List<Standing> all) {
    return count == 0 ? "" : count + " of " + all.size();
  }

  private static String hours(Duration worked) {
    return Wording.duration(worked);
  }

  private static String span(Duration median) {
    return "median " + (median.isZero() ? "0 h" : Wording.duration(median));
  }
}
