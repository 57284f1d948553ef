package dev.grader.score;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import java.util.List;
import java.util.Map;

/**
 * How one criterion is marked. Pure: equal evidence earns equal points, on any machine.
 *
 * <p>A penalty takes off what its scale does not give, and nothing without evidence.
 *
 * @param whenUndefined what a measure without a value means
 */
public record Marking(Scale scale, WhenUndefined whenUndefined) {

  /** Turns evidence into an award. */
  public Award award(Line line, Evidence evidence) {
    if (scale instanceof Open open) {
      return undecided(line, Status.OPEN, open.why(), nothing(List.of()));
    }
    return evidence.match(
        gathered -> gathered(line, gathered),
        missing -> missing(line, missing),
        notApplicable -> notApplicable(line, notApplicable.reason(), nothing(List.of())));
  }

  private Award gathered(Line line, Evidence.Gathered facts) {
    return scale
        .award(facts, line.worth())
        .match(
            earned -> scored(line, earned.points(), earned.fact(), facts),
            undefined -> switch (whenUndefined) {
              case ZERO -> scored(line, Points.ZERO, undefined.why(), facts);
              case FULL -> scored(line, line.worth(), undefined.why(), facts);
              case NOT_APPLICABLE -> notApplicable(line, undefined.why(), facts);
            },
            unknown -> undecided(line, Status.INCONCLUSIVE, unknown.why(), facts));
  }

  private static Award missing(Line line, Evidence.Missing missing) {
    Evidence.Gathered facts = nothing(missing.findings());
    if (missing.fault() == Fault.GRADER) {
      return undecided(line, Status.INCONCLUSIVE, missing.reason(), facts);
    }
    Points kept = line.kind() == Line.Kind.PENALTY ? line.worth() : Points.ZERO;
    return scored(line, kept, missing.reason(), facts);
  }

  private static Award scored(Line line, Points given, String fact, Evidence.Gathered facts) {
    Points counted = line.kind() == Line.Kind.PENALTY ? given.minus(line.worth()) : given;
    String reason = Sentence.start(fact) + ": " + line.spoken(counted);
    return new Award(
        line, Status.SCORED, line.exactly(counted), reason, facts.measures(), facts.findings());
  }

  private static Award undecided(Line line, Status status, String why, Evidence.Gathered facts) {
    return new Award(
        line,
        status,
        line.undecided(),
        Sentence.start(why) + ".",
        facts.measures(),
        facts.findings());
  }

  private static Award notApplicable(Line line, String why, Evidence.Gathered facts) {
    return new Award(
        line,
        Status.NOT_APPLICABLE,
        PointRange.NOTHING,
        Sentence.start(why) + "; its points are left out of the total.",
        facts.measures(),
        facts.findings());
  }

  private static Evidence.Gathered nothing(List<Finding> findings) {
    return Evidence.Gathered.of(Map.of(), findings, "");
  }
}
