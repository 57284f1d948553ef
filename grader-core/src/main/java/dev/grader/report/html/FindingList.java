package dev.grader.report.html;

import dev.grader.evidence.Finding;
import dev.grader.report.Foreign;
import dev.grader.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one criterion, by file.
 *
 * @param groups in the order of the first finding of each
 * @param shown how many are in them
 * @param all how many there are
 */
public record FindingList(List<Group> groups, int shown, int all) {
  private static final int FINDINGS = 200;
  private static final int LINES = 12;
  private static final int LINE = 300;

  /** All findings about one file, one commit, or neither; then {@code place} is "". */
  public record Group(String place, List<Item> items) {}

  /**
   * One finding.
   *
   * @param position line and column; "" where it has none
   * @param severity in lower case
   * @param message lines
   */
  public record Item(String position, String rule, String severity, List<String> message) {
    static Item of(Finding finding, String group) {
      String position = Wording.place(finding).substring(group.length());
      return new Item(
          position.isEmpty() ? "" : (position.contains(":") ? "line " : "") + position.substring(1),
          Foreign.line(finding.rule(), Page.TITLE),
          Wording.word(finding.severity()),
          Foreign.lines(finding.message(), LINES, LINE));
    }

    int length() {
      return rule.length() + message.stream().mapToInt(String::length).sum();
    }
  }

  static FindingList of(List<Finding> findings, FindingBudget budget) {
    Map<String, List<Item>> byPlace = new LinkedHashMap<>();
    int shown = 0;
    for (Finding finding : findings) {
      if (shown == FINDINGS || !budget.hasRoom()) {
        break;
      }
      String place = finding.path().isEmpty() ? Wording.place(finding) : finding.path();
      Item item = Item.of(finding, place);
      byPlace.computeIfAbsent(place, unused -> new ArrayList<>()).add(item);
      budget.spend(item.length());
      shown++;
    }
    List<Group> groups = byPlace.entrySet().stream()
        .map(group -> new Group(Foreign.line(group.getKey(), LINE), group.getValue()))
        .toList();
    return new FindingList(groups, shown, findings.size());
  }

  /** Returns such as {@code 5 findings}, of all there are. */
  public String title() {
    return Wording.count(all, "finding");
  }

  /** Returns whether there are few enough to show them at once. */
  public boolean few() {
    return all <= 5;
  }

  /** Returns how many are not shown. */
  public int leftOut() {
    return all - shown;
  }
}
