package dev.grader.rubric;

import dev.grader.config.Document;
import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Position;
import dev.grader.config.Problems;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.score.Points;
import dev.grader.score.Review;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a YAML list of reviews, or names every mistake in it.
 *
 * @param rubric that the reviews are about
 * @param candidates returns the folder of a candidate; absent where there is none of that name, or
 *     more than one
 * @param at when the reviews are made
 */
public record ReviewReader(Rubric rubric, Function<String, Optional<Path>> candidates, Instant at) {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final int DECIMALS = 2;

  private static final Setting<String> CANDIDATE = Setting.of(
          "candidate", Kind.text(), "Name or folder of the candidate; in a batch only.")
      .orElse("");
  private static final Setting<String> CRITERION =
      Setting.required("criterion", Kind.text(), "Id of the criterion.");
  private static final Setting<BigDecimal> POINTS = Setting.required(
      "points", Kind.decimal(MOST.negate(), MOST, DECIMALS), "As a report counts them.");
  private static final Setting<String> REASON =
      Setting.required("reason", Kind.prose(), "Why, for whoever reads the report.");
  private static final Setting<String> BY = Setting.required("by", Kind.text(), "Who decided.");
  private static final List<Setting<?>> SETTINGS =
      List.of(CANDIDATE, CRITERION, POINTS, REASON, BY);

  /**
   * A review and whom it is about.
   *
   * @param folder of the candidate
   */
  public record Entry(Path folder, Review review) {}

  /**
   * Returns the reviews in the order of the file.
   *
   * @throws RubricException with every mistake
   */
  public List<Entry> read(Path file) throws RubricException {
    Problems problems = Problems.none();
    Document document = Document.read(file, problems);
    List<Entry> entries = new ArrayList<>();
    for (Node node : items(document, problems)) {
      if (node instanceof Node.Mapping mapping) {
        entry(Settings.read(mapping, SETTINGS, problems), problems).ifPresent(entries::add);
      } else {
        problems.add(
            node.at(),
            "a review must be a mapping with criterion, points, reason and by, not "
                + node.shown());
      }
    }
    if (!problems.isEmpty()) {
      throw new RubricException(document, problems.sorted());
    }
    return entries;
  }

  private static List<Node> items(Document document, Problems problems) {
    Optional<Node> root = document.root();
    if (root.isPresent()
        && root.get() instanceof Node.Sequence list
        && !list.items().isEmpty()) {
      return list.items();
    }
    if (problems.isEmpty()) {
      problems.add(
          root.map(Node::at).orElse(Position.ofFile(document.file())),
          "expected a list of reviews",
          "write `- criterion: ID` and below it `points`, `reason` and `by` for each");
    }
    return List.of();
  }

  private Optional<Entry> entry(Settings read, Problems problems) {
    Optional<Path> folder = read.find(CANDIDATE).flatMap(candidates);
    if (folder.isEmpty()) {
      read.refuse(
          CANDIDATE,
          read.has(CANDIDATE)
              ? "'" + read.find(CANDIDATE).orElse("") + "' is not the name of one candidate here"
              : "it is not said whom this review is about",
          "write `candidate` and their name, or their folder where others have that name too");
    }
    Optional<String> criterion = read.find(CRITERION);
    Optional<BigDecimal> points = read.find(POINTS);
    Optional<String> reason = spoken(read, REASON);
    Optional<String> by = spoken(read, BY);
    if (criterion.isEmpty() || points.isEmpty() || reason.isEmpty() || by.isEmpty()) {
      return Optional.empty();
    }
    Review review =
        new Review(criterion.get(), Points.of(points.get()), reason.get(), by.get(), at);
    rubric
        .complaints(List.of(review))
        .forEach(complaint -> problems.add(place(read, review), complaint));
    return folder.map(found -> new Entry(found, review));
  }

  private static Optional<String> spoken(Settings read, Setting<String> setting) {
    Optional<String> text = read.find(setting);
    if (text.filter(String::isBlank).isPresent()) {
      read.refuse(
          setting,
          "`" + setting.name() + "` says nothing",
          "a review needs both a reason and a name");
    }
    return text.filter(each -> !each.isBlank());
  }

  private Position place(Settings read, Review review) {
    return rubric.criteria().anyMatch(each -> each.line().id().equals(review.criterion()))
        ? read.at(POINTS)
        : read.at(CRITERION);
  }
}
