package dev.grader.cohort.movement;

import dev.grader.cohort.Member;
import dev.grader.cohort.Movement;
import dev.grader.cohort.MovementFormat;
import dev.grader.cohort.Ranking;
import dev.grader.report.Columns;
import dev.grader.report.Foreign;
import dev.grader.report.Report.RubricUsed;
import dev.grader.report.Wording;
import dev.grader.score.PercentRange;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The movement for people: a table of at most 80 columns, the largest move first. */
public final class TextMovement implements MovementFormat {
  private static final int WIDTH = 80;
  private static final int LEAST_NAME = 12;
  private static final int WORD = 30;
  private static final String TO = " -> ";

  @Override
  public String id() {
    return "text";
  }

  @Override
  public void write(Movement movement, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(cut("Before  " + rubric(movement.before()), WIDTH)).append('\n');
    text.append(cut("After   " + rubric(movement.after()), WIDTH)).append("\n\n");
    text.append(counts(movement)).append('\n');
    table(movement.moves()).forEach(row -> text.append(row).append('\n'));
    section(text, "Crosses a grade", movement.crossing().stream().map(TextMovement::grades));
    section(text, "Not ranked", movement.apart().stream().map(TextMovement::apart));
    section(
        text,
        "Inconclusive, as its evidence was never gathered",
        movement.ungathered().entrySet().stream()
            .map(each -> each.getKey() + ": for "
                + Wording.counted(each.getValue(), "candidate", "candidates")));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String rubric(RubricUsed rubric) {
    return Foreign.line(rubric.title() + " (" + rubric.id() + ")", WIDTH) + ", "
        + Foreign.line(rubric.sha256(), WORD)
            .substring(0, Math.min(8, rubric.sha256().length()));
  }

  private static String counts(Movement movement) {
    int crossing = movement.crossing().size();
    return movement.moving().size() + " of "
        + Wording.counted(movement.moves().size(), "candidate moves", "candidates move")
        + " in the ranking, " + crossing + (crossing == 1 ? " crosses" : " cross") + " a grade\n";
  }

  private static List<String> table(List<Movement.Move> moves) {
    List<List<String>> rows = new ArrayList<>();
    if (!moves.isEmpty()) {
      rows.add(List.of("Places", "Total", "Change", "Candidate"));
    }
    moves.forEach(move -> rows.add(List.of(
        both(
            move.before().map(Ranking.Entry::places).orElse("none"),
            move.after().places()),
        both(
            move.before().map(was -> percent(was.standing().percent())).orElse("none"),
            percent(move.after().standing().percent())),
        move.won().map(TextMovement::signed).orElse(""),
        name(move.after().member()))));
    int[] widths = {widest(rows, 0), widest(rows, 1), widest(rows, 2)};
    int left = Math.max(LEAST_NAME, WIDTH - widths[0] - widths[1] - widths[2] - 6);
    return rows.stream()
        .map(row -> Columns.fit(row.get(0), widths[0]) + "  " + Columns.fit(row.get(1), widths[1])
            + "  " + Columns.right(row.get(2), widths[2]) + "  "
            + cut(row.get(3), left))
        .toList();
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> Columns.of(row.get(column))).max().orElse(0);
  }

  private static String both(String before, String after) {
    return before.equals(after) ? after : before + TO + after;
  }

  private static String percent(PercentRange percent) {
    return percent.low().compareTo(percent.high()) == 0
        ? percent.low() + "%"
        : percent.low() + "-" + percent.high() + "%";
  }

  private static String signed(BigDecimal change) {
    return (change.signum() > 0 ? "+" : "") + change.toPlainString();
  }

  private static String name(Member member) {
    String name = Foreign.line(member.candidate(), WIDTH);
    return name.equals(member.key()) ? name : name + " (" + member.key() + ")";
  }

  private static String grades(Movement.Move move) {
    String before = move.before().map(was -> was.standing().grade()).orElse("");
    return cut(name(move.after().member()), WORD) + ": " + grade(before) + TO
        + grade(move.after().standing().grade());
  }

  private static String grade(String label) {
    return label.isEmpty() ? "none" : cut(Foreign.line(label, WIDTH), LEAST_NAME + 6);
  }

  private static String apart(Member member) {
    return cut(name(member), WORD) + ": " + Foreign.line(member.failure(), 300);
  }

  private static void section(StringBuilder text, String heading, Stream<String> lines) {
    List<String> all = lines.toList();
    if (!all.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      all.forEach(line -> text.append("  ").append(line).append('\n'));
    }
  }

  /** Returns at most that many code points of a text that is harmless already. */
  private static String cut(String text, int width) {
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }
}
