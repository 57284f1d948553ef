package dev.grader.rubric;

import dev.grader.check.CheckRequest;
import dev.grader.evidence.Evidence;
import dev.grader.score.GateResult;
import dev.grader.score.Grade;
import dev.grader.score.Line;
import dev.grader.score.Points;
import dev.grader.score.Score;
import java.util.List;
import java.util.Map;
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

  /**
   * Turns evidence into a score. Pure: equal evidence scores equally, on any machine.
   *
   * @param evidence by the key of the request; what is absent is inconclusive
   */
  public Score score(Map<String, Evidence> evidence) {
    List<GateResult> gates =
        criteria().flatMap(each -> each.judge(evidence).stream()).toList();
    return Score.of(categories.stream().map(each -> each.score(evidence)).toList(), gates, grades);
  }

  /** Returns all criteria in the order to show them. */
  public Stream<Criterion> criteria() {
    return categories.stream().flatMap(category -> category.criteria().stream());
  }

  /** Returns the checks to ask, each once, by key. */
  public List<CheckRequest> requests() {
    Map<String, CheckRequest> requests = new TreeMap<>();
    criteria().map(Criterion::request).forEach(each -> requests.put(each.key(), each));
    return List.copyOf(requests.values());
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
