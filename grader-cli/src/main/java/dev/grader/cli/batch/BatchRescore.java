package dev.grader.cli.batch;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Content;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.option.Outputs;
import dev.grader.cli.wiring.Wiring;
import dev.grader.cohort.Cohort;
import dev.grader.cohort.Movement;
import dev.grader.cohort.MovementFormat;
import dev.grader.cohort.Standing;
import dev.grader.report.Foreign;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All candidates of a batch under another rubric, from the batch's folder alone.
 *
 * @param word the rubric as the user named it
 */
public record BatchRescore(Wiring wiring, BatchFolder folder, String word) {

  /** Shows who moves and returns the exit code; writes the folder anew, if that is wanted. */
  public int run(List<String> formats, boolean whatIf) throws Exception {
    MovementFormat format = chosen(formats);
    return whatIf
        ? rescored(format, true)
        : folder.alone(() -> folder.changing(() -> rescored(format, false)));
  }

  private int rescored(MovementFormat format, boolean whatIf) throws Exception {
    RubricSource source = wiring.rubricSource(word);
    Rubric rubric = wiring.rubric(source);
    Ledger ledger = folder.requireLedger();
    complain(ledger, rubric);
    Cohort after = folder.cohort(ledger.judgedBy(rubric), rubric);
    Movement movement = Movement.of(folder.cohort(), after, ungathered(ledger, rubric, after));
    if (!whatIf) {
      write(ledger, source);
    }
    wiring.console().write(Content.of(out -> format.write(movement, out)));
    if (!movement.ungathered().isEmpty()) {
      boolean forPeople = format.id().equals(Catalog.movementFormats().get(0).id());
      PrintStream out = forPeople ? wiring.console().out() : wiring.console().err();
      out.println((forPeople ? "  " : "grader: ")
          + "to gather it, run: grader batch ROSTER --rubric " + word + " --out DIR2");
    }
    return (movement.isInconclusive() ? ExitCode.INCONCLUSIVE : ExitCode.GRADED).number();
  }

  /** Returns the format asked for; the terminal's is the standard of {@code --format}. */
  private static MovementFormat chosen(List<String> formats) throws UserError {
    List<MovementFormat> known = Catalog.movementFormats();
    String asked = formats.isEmpty() ? Outputs.DEFAULT : formats.get(0);
    String id = asked.equals(Outputs.DEFAULT) ? known.get(0).id() : asked;
    return known.stream()
        .filter(each -> formats.size() <= 1 && each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UserError("a batch is rescored to one --format, of "
            + String.join(", ", known.stream().map(MovementFormat::id).toList()) + "; not to "
            + String.join(",", formats)));
  }

  private void complain(Ledger ledger, Rubric rubric) throws IOException {
    for (Ledger.Line line : ledger.lines()) {
      String name = Foreign.line(line.candidate(), 60);
      try {
        for (String complaint : rubric.complaints(folder.of(line.key()).reviews())) {
          wiring
              .console()
              .err()
              .println("grader: a review of " + name + " does not count here: " + complaint);
        }
      } catch (UserError damaged) {
        wiring.console().err().println("grader: " + damaged.getMessage());
      }
    }
  }

  /** Counts what is inconclusive by that alone: a review may have decided it. */
  private Map<String, Integer> ungathered(Ledger ledger, Rubric rubric, Cohort after)
      throws IOException, UserError {
    Map<String, List<String>> inconclusive = new TreeMap<>();
    after
        .members()
        .forEach(member -> member
            .standing()
            .map(Standing::inconclusive)
            .ifPresent(ids -> inconclusive.put(member.key(), ids)));
    Map<String, Integer> counts = new TreeMap<>();
    for (Ledger.Line line : ledger.lines()) {
      List<String> ids = inconclusive.getOrDefault(line.key(), List.of());
      if (!ids.isEmpty()) {
        rubric.ungathered(folder.of(line.key()).dossier().evidence().keySet()).stream()
            .filter(ids::contains)
            .forEach(id -> counts.merge(id, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** The rubric comes after the reports: killed between, the same command again does it all. */
  private void write(Ledger ledger, RubricSource source) throws Exception {
    Rubric rubric = wiring.rubric(source);
    for (Ledger.Line line : ledger.lines()) {
      if (folder.isGraded(line)) {
        folder.of(line.key()).rewrite(rubric);
      }
    }
    folder.write(source);
    folder.write(ledger.judgedBy(rubric));
    List<Path> pages = folder.writePages();
    wiring.console().wrote(pages);
  }
}
