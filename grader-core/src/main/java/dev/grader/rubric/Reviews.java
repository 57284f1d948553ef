package dev.grader.rubric;

import dev.grader.score.Line;
import dev.grader.score.Points;
import dev.grader.score.Review;
import java.util.List;
import java.util.Optional;

/**
 * The decisions of people on one submission, the newest last. Of two about one criterion the later
 * in the list counts.
 */
record Reviews(List<Review> all) {
  Reviews {
    all = List.copyOf(all);
  }

  /** Returns the decision that counts for a criterion; one that does not fit it never counts. */
  Optional<Review> of(Line line) {
    return all.stream()
        .filter(review -> review.criterion().equals(line.id()))
        .filter(review -> complaint(review, line).isEmpty())
        .reduce((earlier, later) -> later);
  }

  /** Returns what is wrong with the points, if anything is. */
  static Optional<String> complaint(Review review, Line line) {
    Points points = review.points();
    boolean fits = points.compareTo(line.least()) >= 0 && points.compareTo(line.most()) <= 0;
    return fits
        ? Optional.empty()
        : Optional.of("criterion '" + line.id() + "' takes from " + line.least() + " to "
            + line.most() + " points, not " + points);
  }
}
