package dev.grader.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What a check learned about a submission: facts, never points. */
public sealed interface Evidence {

  /** Calls exactly one function; a new kind of evidence breaks every caller at compile time. */
  <R> R match(
      Function<Gathered, R> gathered,
      Function<Missing, R> missing,
      Function<NotApplicable, R> notApplicable);

  /**
   * Facts.
   *
   * @param measures by name, all that {@code CheckType.measures()} declares
   * @param findings in {@link Finding#ORDER}
   * @param summary one sentence of facts for people, such as "3 of 4 files are formatted"
   */
  record Gathered(SortedMap<String, Measure> measures, List<Finding> findings, String summary)
      implements Evidence {
    /** Sorts and copies. */
    public Gathered {
      measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
      findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /** Returns the same from any map. */
    public static Gathered of(
        Map<String, Measure> measures, List<Finding> findings, String summary) {
      return new Gathered(new TreeMap<>(measures), findings, summary);
    }

    @Override
    public <R> R match(
        Function<Gathered, R> gathered,
        Function<Missing, R> missing,
        Function<NotApplicable, R> notApplicable) {
      return gathered.apply(this);
    }
  }

  /**
   * Nothing to score. {@link Fault#GRADER} is never held against the candidate.
   *
   * @param findings what the candidate can mend, where it is the submission's fault; in
   *     {@link Finding#ORDER}
   */
  record Missing(Fault fault, String reason, List<Finding> findings) implements Evidence {
    /** Sorts and copies. */
    public Missing {
      findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /** Returns missing evidence without findings. */
    public static Missing of(Fault fault, String reason) {
      return new Missing(fault, reason, List.of());
    }

    @Override
    public <R> R match(
        Function<Gathered, R> gathered,
        Function<Missing, R> missing,
        Function<NotApplicable, R> notApplicable) {
      return missing.apply(this);
    }
  }

  /**
   * The question makes no sense for this submission, such as the history of an archive. Its points
   * leave the total.
   *
   * @param reason one sentence
   */
  record NotApplicable(String reason) implements Evidence {
    @Override
    public <R> R match(
        Function<Gathered, R> gathered,
        Function<Missing, R> missing,
        Function<NotApplicable, R> notApplicable) {
      return notApplicable.apply(this);
    }
  }
}
