package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Identities;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.folder.WholeFile;
import dev.grader.cli.wiring.Wiring;
import dev.grader.report.Columns;
import dev.grader.report.CsvText;
import dev.grader.report.Foreign;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grader unblind}: who is behind the pseudonyms of a batch. */
@Command(
    name = "unblind",
    description = "Tell who is behind the pseudonyms of a batch that was graded with --blind.",
    footerHeading = "%nExamples:%n",
    footer = {"  grader unblind results", "  grader unblind results --out names.csv"})
final class UnblindCommand implements Callable<Integer> {
  private static final int LONGEST = 2_000;

  private final Wiring wiring;

  @Parameters(
      paramLabel = "DIR",
      description = "Folder of the batch; DIR.key is read, which lies beside it.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      description = "Write a table there that only you may read. Default: print it.")
  private Optional<Path> out = Optional.empty();

  /** A row of the table. */
  private record Row(String pseudonym, String candidate, String source) {}

  UnblindCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    List<Row> rows = rows(identities(new BatchFolder(folder)));
    if (out.isPresent()) {
      wiring.console().wrote(List.of(WholeFile.replacePrivate(out.get(), csv(rows))));
    } else {
      print(rows);
    }
    return ExitCode.GRADED.number();
  }

  private static Identities identities(BatchFolder batch) throws Exception {
    Optional<Identities> found = batch.key().identities();
    Optional<Ledger> ledger = batch.ledger();
    if (found.isEmpty()) {
      throw new UserError(
          ledger.isEmpty()
              ? "there is no batch in " + batch.folder() + "; 'grader batch --blind' makes one"
              : ledger.get().blind()
                  ? batch.key().file() + " is not there, and nothing else can tell who is who; it"
                      + " was written beside the folder that 'grader batch --blind' began with"
                  : batch.folder() + " was not graded blind: the names are in it");
    }
    Set<String> folders = found.get().pseudonyms().values().stream()
        .map(Identities::folder)
        .collect(Collectors.toSet());
    if (ledger.isPresent()
        && ledger.get().lines().stream().anyMatch(line -> !folders.contains(line.key()))) {
      throw new UserError(batch.key().file() + " belongs to another batch than " + batch.folder()
          + ": some of its candidates are not in it; restore the right one");
    }
    return found.get();
  }

  private static List<Row> rows(Identities identities) {
    Map<String, String> pseudonyms = identities.pseudonyms();
    List<Row> rows = new ArrayList<>();
    identities
        .people()
        .forEach(person -> rows.add(new Row(
            pseudonyms.getOrDefault(person.key(), ""), person.candidate(), person.source())));
    rows.sort(Comparator.comparing(Row::pseudonym));
    return rows;
  }

  private static byte[] csv(List<Row> rows) {
    StringBuilder csv = new StringBuilder(CsvText.row(List.of("pseudonym", "candidate", "source")));
    for (Row row : rows) {
      csv.append(CsvText.row(List.of(
          CsvText.cell(row.pseudonym(), LONGEST),
          CsvText.cell(row.candidate(), LONGEST),
          CsvText.cell(row.source(), LONGEST))));
    }
    return csv.toString().getBytes(UTF_8);
  }

  private void print(List<Row> rows) {
    int pseudonyms = widest(rows, Row::pseudonym);
    int candidates = widest(rows, row -> shown(row.candidate()));
    PrintStream out = wiring.console().out();
    for (Row row : rows) {
      out.println(Columns.fit(row.pseudonym(), pseudonyms) + "  "
          + Columns.fit(shown(row.candidate()), candidates) + "  " + shown(row.source()));
    }
    out.flush();
  }

  private static int widest(List<Row> rows, Function<Row, String> column) {
    return rows.stream().map(column).mapToInt(Columns::of).max().orElse(0);
  }

  private static String shown(String text) {
    return Foreign.line(text, LONGEST);
  }
}
