package dev.grader.report.html;

import dev.grader.report.Assets;
import dev.grader.report.Fact;
import dev.grader.report.Foreign;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything on the page, in the order of the page; all text is harmless for the eye, and escaped
 * by the templates.
 */
public record Page(
    Assets styles,
    Head head,
    List<GateView> gates,
    List<CategoryView> categories,
    Advice advice,
    Timeline timeline,
    List<Fact> facts) {
  static final int TITLE = 200;
  static final int SENTENCE = 2000;

  static Page of(Report report, Assets styles) {
    FindingBudget budget = new FindingBudget();
    List<CategoryView> categories = new ArrayList<>();
    report
        .score()
        .categories()
        .forEach(
            category -> categories.add(CategoryView.of(category, categories.size() + 1, budget)));
    return new Page(
        styles,
        Head.of(report),
        report.score().gates().stream().map(GateView::of).toList(),
        categories,
        Advice.of(categories),
        Timeline.of(report.facts()),
        Fact.of(report).stream()
            .map(fact -> new Fact(fact.label(), Foreign.line(fact.text(), SENTENCE)))
            .toList());
  }

  /** Returns what the grader could not find out. */
  public List<CriterionView> inconclusive() {
    return criteria(CriterionView::inconclusive);
  }

  /** Returns what a person or the company has yet to decide. */
  public List<CriterionView> open() {
    return criteria(CriterionView::open);
  }

  private List<CriterionView> criteria(Predicate<CriterionView> these) {
    return categories.stream()
        .flatMap(category -> category.criteria().stream())
        .filter(these)
        .toList();
  }

  /**
   * Who was graded, and the verdict.
   *
   * @param state source, commit and date in one line
   */
  public record Head(
      String rubric,
      String candidate,
      String state,
      String points,
      String percent,
      String grade,
      Meter meter) {
    static Head of(Report report) {
      return new Head(
          Foreign.line(report.rubric().title(), TITLE),
          Foreign.line(report.subject().candidate(), TITLE),
          Foreign.line(state(report), SENTENCE),
          Wording.points(report.score().points()),
          Wording.percent(report.score().percent()),
          Foreign.line(report.score().grade(), TITLE),
          Meter.of(report.score().points()));
    }

    private static String state(Report report) {
      String commit = Wording.commit(report.subject().commit());
      return report.subject().source()
          + (commit.isEmpty() ? "" : " at " + commit)
          + report.subject().committedAt().map(at -> ", " + Wording.time(at)).orElse("");
    }
  }
}
