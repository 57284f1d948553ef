package dev.grader.rubric;

import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import dev.grader.config.Spelling;
import dev.grader.evidence.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a measure of a check.
 *
 * @param sharesOnly whether it must be a share
 */
record MeasureKind(CheckType check, boolean sharesOnly) implements Kind<MeasureType> {

  @Override
  public Optional<MeasureType> read(String name, Node node, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNothing()) {
      problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown());
      return Optional.empty();
    }
    Optional<MeasureType> found = check.measures().stream()
        .filter(measure -> measure.name().equals(scalar.text()))
        .findFirst();
    if (found.isEmpty()) {
      String message = "the check `" + check.id() + "` has no measure " + node.shown();
      problems.add(node.at(), message, Spelling.fix(scalar.text(), names()));
      return found;
    }
    if (!accepts(found.get())) {
      String unit = found.get().unit().word();
      String message =
          name + " must be a share, and `" + scalar.text() + "` is none: its unit is " + unit;
      problems.add(
          node.at(),
          message,
          names().isEmpty()
              ? "`" + check.id() + "` has no shares; use `levels` or `target`"
              : "shares: " + Spelling.list(names()));
      return Optional.empty();
    }
    return found;
  }

  @Override
  public String expected() {
    return sharesOnly ? "the name of a share" : "the name of a measure";
  }

  @Override
  public Map<String, Object> schema() {
    // JSON Schema has no empty enum: a check without shares refuses everything
    return names().isEmpty() ? Map.of("not", Map.of()) : Map.of("enum", names());
  }

  private List<String> names() {
    return check.measures().stream()
        .filter(this::accepts)
        .map(MeasureType::name)
        .toList();
  }

  private boolean accepts(MeasureType measure) {
    return !sharesOnly || measure.unit() == Unit.SHARE;
  }
}
