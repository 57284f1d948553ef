package dev.grader.rubric;

import dev.grader.check.CheckRequest;
import dev.grader.evidence.Evidence;
import dev.grader.score.GateResult;
import dev.grader.score.Grade;
import dev.grader.score.Line;
import dev.grader.score.Points;
import dev.grader.score.Review;
import dev.grader.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What good looks like: categories of criteria with points. One that could be read can be scored.
 *
 * @param id kebab-case
 * @param title for people
 * @param sha256 hexadecimal, of the file's bytes
 * @param setup the task and how to run it
 * @param categories in the order to show them; at least one
 * @param grades best first, the last from 0%; empty where the rubric gives none
 */
public record Rubric(
    String id,
    String title,
    String sha256,
    Setup setup,
    List<Category> categories,
    List<Grade> grades) {
  /** Copies. */
  public Rubric {
    categories = List.copyOf(categories);
    grades = List.copyOf(grades);
  }

  /** Turns evidence into a score that no person has reviewed. */
  public Score score(Map<String, Evidence> evidence) {
    return score(evidence, List.of());
  }

  /**
   * Turns evidence into a score. Pure: equal evidence and reviews score equally, on any machine.
   *
   * @param evidence by the key of the request; what is absent is inconclusive
   * @param reviews oldest first; the last one about a criterion gives its points and changes no
   *     gate; those with {@link #complaints} do not count
   */
  public Score score(Map<String, Evidence> evidence, List<Review> reviews) {
    List<GateResult> gates =
        criteria().flatMap(each -> each.judge(evidence).stream()).toList();
    Reviews decided = new Reviews(reviews);
    return Score.of(
        categories.stream().map(each -> each.score(evidence, decided)).toList(), gates, grades);
  }

  /**
   * Returns why reviews do not count, one clause for each that does not: a criterion that is not in
   * this rubric, or points that it cannot give.
   */
  public List<String> complaints(List<Review> reviews) {
    Map<String, Line> lines = new TreeMap<>();
    criteria().map(Criterion::line).forEach(line -> lines.put(line.id(), line));
    return reviews.stream()
        .flatMap(review -> Optional.ofNullable(lines.get(review.criterion()))
            .map(line -> Reviews.complaint(review, line))
            .orElseGet(() -> Optional.of(unknown(review.criterion(), lines.keySet())))
            .stream())
        .toList();
  }

  private String unknown(String criterion, Set<String> known) {
    return "there is no criterion '" + criterion + "' in the rubric " + id + "; there are "
        + String.join(", ", known);
  }

  /**
   * Returns the rubric as candidates may know it before the results are out: of criteria that they
   * may not see, only what they are worth; nothing is measured for those.
   */
  public Rubric forCandidates() {
    List<Category> seen = new ArrayList<>();
    int hidden = 0;
    for (Category category : categories) {
      List<Criterion> criteria = new ArrayList<>();
      for (Criterion each : category.criteria()) {
        boolean open = each.line().visibility() == Line.Visibility.ALWAYS;
        criteria.add(open ? each.forCandidates() : each.concealed(++hidden));
      }
      seen.add(category.showing(criteria, hidden));
    }
    return new Rubric(id, title, sha256, setup, seen, grades);
  }

  /** Returns all criteria in the order to show them. */
  public Stream<Criterion> criteria() {
    return categories.stream().flatMap(category -> category.criteria().stream());
  }

  /** Returns the checks to ask, each once, by key; none where a person decides. */
  public List<CheckRequest> requests() {
    Map<String, CheckRequest> requests = new TreeMap<>();
    criteria()
        .filter(each -> !each.isOpen())
        .map(Criterion::request)
        .forEach(each -> requests.put(each.key(), each));
    return List.copyOf(requests.values());
  }

  /** Returns whether any check runs something; the others only read files and history. */
  public boolean needsSandbox() {
    return requests().stream().anyMatch(CheckRequest::needsSandbox);
  }

  /**
   * Returns the ids of the criteria whose evidence nobody gathered; none where a person decides.
   *
   * @param gathered keys of the requests that were answered
   */
  public List<String> ungathered(Set<String> gathered) {
    return criteria()
        .filter(each -> !each.isOpen() && !gathered.contains(each.request().key()))
        .map(each -> each.line().id())
        .toList();
  }

  /** Returns the same rubric with another setup. */
  public Rubric with(Setup other) {
    return new Rubric(id, title, sha256, other, categories, grades);
  }

  /** Returns the points to be had, without bonus. */
  public Points total() {
    return criteria()
        .map(Criterion::line)
        .filter(line -> line.kind() == Line.Kind.REGULAR)
        .map(Line::worth)
        .reduce(Points.ZERO, Points::plus);
  }
}
