package dev.grader.cohort.html;

import dev.grader.cohort.Spread;
import dev.grader.cohort.Standing;
import dev.grader.report.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many candidates have which value.
 *
 * @param columns from low to high; all as wide
 * @param ends what stands below the picture, from left to right
 * @param label the same in words
 */
public record Histogram(List<Column> columns, List<String> ends, String label) {
  private static final int HEIGHT = 100;
  private static final int WIDTH = 20;
  private static final int TWENTIETHS = 20;
  private static final int MOST_HOURS = 12;
  private static final List<Integer> HOURS = List.of(1, 2, 4, 6, 12, 24);

  /**
   * One column.
   *
   * @param left where it begins; each is 20 wide
   * @param height from 0 to 100, at least 4 where there is anybody
   * @param what the range and how many are in it
   */
  public record Column(int left, int height, int count, String what) {}

  static Histogram ofPercents(List<Standing> standings) {
    int[] counts = new int[TWENTIETHS];
    for (Standing standing : standings) {
      int low = standing.percent().low().intValue();
      counts[Math.min(TWENTIETHS - 1, low * TWENTIETHS / 100)]++;
    }
    List<String> ranges = IntStream.range(0, TWENTIETHS)
        .mapToObj(i -> i * 5 + "% to " + (i == TWENTIETHS - 1 ? "100% or more" : i * 5 + 5 + "%"))
        .toList();
    return of(counts, ranges, List.of("0%", "50%", "100%"));
  }

  static Histogram of(Spread spread) {
    int[] counts = spread.bins().stream().mapToInt(Integer::intValue).toArray();
    List<String> ranges = IntStream.range(0, Spread.BINS)
        .mapToObj(i -> i == Spread.BINS - 1 ? "all" : i * 10 + "% to " + (i * 10 + 10) + "%")
        .toList();
    return of(counts, ranges, List.of("0%", "50%", "all"));
  }

  /** Returns columns of equal whole hours; the last one has no upper bound. */
  static Histogram ofHours(List<Duration> worked) {
    long longest = worked.stream().mapToLong(Duration::toHours).max().orElse(0);
    int step = HOURS.stream()
        .filter(hours -> longest / hours < MOST_HOURS)
        .findFirst()
        .orElse(HOURS.get(HOURS.size() - 1));
    int size = (int) Math.min(MOST_HOURS, longest / step + 1);
    int[] counts = new int[size];
    worked.forEach(each -> counts[(int) Math.min(size - 1L, each.toHours() / step)]++);
    List<String> ranges = IntStream.range(0, size)
        .mapToObj(i -> i * step + " to " + (i + 1) * step + " h"
            + (i == size - 1 && longest / step >= size ? " or more" : ""))
        .toList();
    return of(counts, ranges, List.of("0 h", size * step + " h"));
  }

  /** Returns how wide all columns are together. */
  public int width() {
    return columns.size() * WIDTH;
  }

  /** Returns whether there is anybody in it. */
  public boolean isKnown() {
    return columns.stream().anyMatch(column -> column.count > 0);
  }

  /** Returns what the height of a column means. */
  public String scale() {
    int most = columns.stream().mapToInt(Column::count).max().orElse(0);
    return "the highest column is " + Wording.count(most, "candidate");
  }

  private static Histogram of(int[] counts, List<String> ranges, List<String> ends) {
    int most = Math.max(1, IntStream.of(counts).max().orElse(1));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int height = counts[i] == 0 ? 0 : Math.max(4, counts[i] * HEIGHT / most);
      columns.add(new Column(
          i * WIDTH,
          height,
          counts[i],
          ranges.get(i) + ": " + Wording.count(counts[i], "candidate")));
    }
    String label = columns.stream()
        .filter(column -> column.count > 0)
        .map(Column::what)
        .collect(Collectors.joining("; "));
    return new Histogram(columns, ends, label.isEmpty() ? "nobody" : label);
  }
}
