package dev.grader.rubric;

import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.score.Grade;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Labels on the total, best first. */
final class GradesKind {
  private static final Setting<BigDecimal> FROM =
      Setting.required("from", Kind.percent(), "The lowest percentage that earns it.");
  private static final Setting<String> LABEL =
      Setting.required("label", Kind.text(), "What to call it.");

  /** As read; how they fit together is judged by {@link #grades}. */
  static final Setting<List<Settings>> GRADES = Setting.of(
      "grades",
      Kind.someOf(
          Kind.mapping("a mapping with from and label", List.of(FROM, LABEL), Optional::of)),
      "Labels on the total, best first, the last from 0%.");

  private GradesKind() {}

  /** Returns the grades; absent, with problems, where they overlap or leave a gap. */
  static Optional<List<Grade>> grades(Settings rubric) {
    List<Settings> read = rubric.find(GRADES).orElse(List.of());
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < read.size(); i++) {
      Settings grade = read.get(i);
      if (!labels.add(grade.get(LABEL))) {
        grade.refuse(LABEL, "the label '" + grade.get(LABEL) + "' is there twice", "");
      }
      if (i > 0) {
        refuseUnlessLower(grade, read.get(i - 1).get(FROM));
      }
    }
    if (!read.isEmpty() && read.get(read.size() - 1).get(FROM).signum() != 0) {
      Settings last = read.get(read.size() - 1);
      last.refuse(
          FROM,
          "totals below " + last.get(FROM).toPlainString() + "% have no grade",
          "end with {from: 0%, label: ...}");
    }
    return read.stream().allMatch(Settings::isSound)
        ? Optional.of(read.stream()
            .map(grade -> new Grade(grade.get(FROM), grade.get(LABEL)))
            .toList())
        : Optional.empty();
  }

  private static void refuseUnlessLower(Settings grade, BigDecimal better) {
    int order = grade.get(FROM).compareTo(better);
    if (order == 0) {
      grade.refuse(FROM, "two grades start at " + better.toPlainString() + "%", "");
    } else if (order > 0) {
      grade.refuse(
          FROM,
          "this grade is never given: it starts above the one before it, at "
              + better.toPlainString() + "%",
          "put the best grade first");
    }
  }
}
