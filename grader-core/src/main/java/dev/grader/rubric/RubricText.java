package dev.grader.rubric;

import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.score.Grade;
import dev.grader.score.Line;
import dev.grader.score.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells people what a rubric asks for: what each criterion measures and how it scores. */
public final class RubricText {
  private static final int WIDTH = 80;

  private final List<CheckType> checks;

  /** Creates one that knows what these checks measure. */
  public RubricText(List<CheckType> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Returns what a candidate may read before the results are out. */
  public String forCandidates(Rubric rubric) {
    List<Category> shown = rubric.categories().stream()
        .map(category -> new Category(
            category.id(),
            category.title(),
            category.criteria().stream()
                .filter(each -> each.line().visibility() == Line.Visibility.ALWAYS)
                .map(Criterion::forCandidates)
                .toList()))
        .filter(category -> !category.criteria().isEmpty())
        .toList();
    Rubric open = new Rubric(
        rubric.id(), rubric.title(), rubric.sha256(), rubric.setup(), shown, rubric.grades());
    return text(open, rubric.total());
  }

  /** Returns everything. */
  public String forTheTeam(Rubric rubric) {
    return text(rubric, rubric.total());
  }

  private String text(Rubric rubric, Points total) {
    List<String> lines = new ArrayList<>();
    lines.add(rubric.title() + " (" + rubric.id() + "): " + count(total));
    task(rubric.setup()).forEach(fact -> paragraph(lines, 0, fact));
    for (Category category : rubric.categories()) {
      lines.add("");
      lines.add(category.title() + ": " + count(worth(category)));
      category.criteria().forEach(each -> criterion(lines, each));
    }
    Points hidden = total.minus(rubric.total());
    if (hidden.compareTo(Points.ZERO) > 0) {
      lines.add("");
      lines.add("Criteria worth " + count(hidden) + " are not shown here.");
    }
    grades(lines, rubric.grades());
    return String.join("\n", lines) + "\n";
  }

  private static List<String> task(Setup setup) {
    List<String> facts = new ArrayList<>();
    setup
        .assignment()
        .timeBox()
        .ifPresent(box -> facts.add("Time box: " + box.toHours() + " hours."));
    setup
        .assignment()
        .due()
        .ifPresent(
            due -> facts.add("Due: " + due + "; the last commit at or before it is graded."));
    setup.python().ifPresent(version -> facts.add("Runs with Python " + version + "."));
    setup
        .limits()
        .time()
        .ifPresent(time -> facts.add("One run of the tests may take " + time.toSeconds() + " s."));
    return facts;
  }

  private void criterion(List<String> lines, Criterion criterion) {
    Line line = criterion.line();
    lines.add("");
    paragraph(lines, 2, line.title() + " - " + worth(line) + seen(line));
    String asked =
        criterion.isOpen() ? criterion.request().type() : criterion.request().key();
    paragraph(lines, 4, asked + ": " + criterion.marking().scale().rule() + ".");
    criterion
        .marking()
        .scale()
        .measured()
        .flatMap(name -> measure(line.check(), name))
        .ifPresent(type -> paragraph(lines, 4, type.name() + ": " + type.meaning()));
    criterion
        .gate()
        .ifPresent(gate -> paragraph(lines, 4, "Must pass: " + gate.rule().condition() + "."));
    if (!line.remediation().isEmpty()) {
      paragraph(lines, 4, line.remediation());
    }
  }

  private Optional<MeasureType> measure(String check, String name) {
    return checks.stream()
        .filter(type -> type.id().equals(check))
        .flatMap(type -> type.measures().stream())
        .filter(measure -> measure.name().equals(name))
        .findFirst();
  }

  private static String worth(Line line) {
    return switch (line.kind()) {
      case REGULAR -> count(line.worth());
      case BONUS -> "up to " + count(line.worth()) + " above the total";
      case PENALTY -> "up to " + count(line.worth()) + " off";
    };
  }

  private static String seen(Line line) {
    return switch (line.visibility()) {
      case ALWAYS -> "";
      case AFTER_RELEASE -> " (candidates see it after the results are out)";
      case NEVER -> " (candidates never see it)";
    };
  }

  private static Points worth(Category category) {
    return category.criteria().stream()
        .map(Criterion::line)
        .filter(line -> line.kind() == Line.Kind.REGULAR)
        .map(Line::worth)
        .reduce(Points.ZERO, Points::plus);
  }

  private static String count(Points points) {
    return points + (points.equals(Points.of(1)) ? " point" : " points");
  }

  private static void grades(List<String> lines, List<Grade> grades) {
    if (!grades.isEmpty()) {
      lines.add("");
      lines.add("Grades:");
      grades.forEach(
          grade -> lines.add("  from " + grade.from().toPlainString() + "%: " + grade.label()));
    }
  }

  /** Adds text broken between words, each line indented. */
  private static void paragraph(List<String> lines, int indent, String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
        lines.add(" ".repeat(indent) + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(" ".repeat(indent) + line);
  }
}
