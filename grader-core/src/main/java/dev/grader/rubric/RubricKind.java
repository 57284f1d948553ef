package dev.grader.rubric;

import dev.grader.check.CheckType;
import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.score.Grade;
import dev.grader.score.Points;
import java.util.List;
import java.util.Optional;

/** The whole file. */
final class RubricKind {
  private static final Setting<String> ID =
      Setting.required("rubric", Kind.id(), "The rubric's name, in kebab-case.");
  private static final Setting<String> TITLE =
      Setting.required("title", Kind.text(), "The rubric's title, for people.");
  private static final Setting<String> CATEGORY_ID =
      Setting.required("id", Kind.id(), "Kebab-case, unique in the rubric.");
  private static final Setting<String> CATEGORY_TITLE =
      Setting.required("title", Kind.text(), "What the criteria have in common.");

  private final Setting<List<Category>> categories;
  private final String sha256;

  RubricKind(List<CheckType> checks, Node.Mapping assignment, String sha256) {
    Setting<List<Criterion>> criteria = Setting.required(
        "criteria",
        Kind.someOf(new AnyCriterionKind(checks, assignment)),
        "What is scored, in the order to show it.");
    Kind<Category> category = Kind.mapping(
        "a mapping with id, title and criteria",
        List.of(CATEGORY_ID, CATEGORY_TITLE, criteria),
        settings -> settings.isSound()
            ? Optional.of(new Category(
                settings.get(CATEGORY_ID), settings.get(CATEGORY_TITLE), settings.get(criteria)))
            : Optional.empty());
    this.categories = Setting.required(
        "categories", Kind.someOf(category), "Groups of criteria, in the order to show them.");
    this.sha256 = sha256;
  }

  Kind<Rubric> kind() {
    return Kind.mapping(
        "a mapping with rubric, title and categories",
        List.of(
            ID,
            TITLE,
            SetupKind.PYTHON,
            SetupKind.ASSIGNMENT,
            SetupKind.LIMITS,
            categories,
            GradesKind.GRADES),
        this::rubric);
  }

  private Optional<Rubric> rubric(Settings settings) {
    Optional<List<Grade>> grades = GradesKind.grades(settings);
    if (!settings.isSound() || grades.isEmpty()) {
      return Optional.empty();
    }
    Rubric rubric = new Rubric(
        settings.get(ID),
        settings.get(TITLE),
        sha256,
        SetupKind.setup(settings),
        settings.get(categories),
        grades.get());
    if (rubric.total().equals(Points.ZERO)) {
      settings.refuse(
          categories,
          "the total is 0: no criterion has `points`, only bonus or penalty",
          "give at least one criterion `points`");
    }
    return Optional.of(rubric);
  }
}
