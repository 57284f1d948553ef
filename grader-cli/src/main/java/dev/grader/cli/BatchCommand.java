package dev.grader.cli;

import dev.grader.batch.Batch;
import dev.grader.batch.Queue;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.roster.Candidate;
import dev.grader.batch.roster.Roster;
import dev.grader.cli.batch.BatchProgress;
import dev.grader.cli.batch.BatchRun;
import dev.grader.cli.batch.BatchSummary;
import dev.grader.cli.batch.BatchWork;
import dev.grader.cli.batch.Blindfold;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.cli.option.JobsOption;
import dev.grader.cli.option.QueueOptions;
import dev.grader.cli.option.QuietOption;
import dev.grader.cli.option.RosterOptions;
import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.wiring.Rosters;
import dev.grader.cli.wiring.Wiring;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grader batch}: many submissions, resumed where it was. */
@Command(
    name = "batch",
    description = "Grade many submissions. The same command again goes on where it was, and runs"
        + " nothing that has not changed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader batch roster.csv --rubric backend-api --out results",
      "  grader batch roster.csv --rubric mine.yaml --out out --retry-inconclusive",
    })
final class BatchCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ROSTER",
      arity = "0..1",
      description =
          "CSV or YAML file with candidate and source, and if you like ref, due and notes;"
              + " a folder of repositories, bundles and archives; or - for standard input.")
  private Optional<String> roster = Optional.empty();

  @Option(names = "--rubric", paramLabel = "R", description = "Rubric file or bundled rubric.")
  private Optional<String> rubric = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for pages and reports.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--retry-inconclusive",
      description = "Run again what could not be found out, and nothing else.")
  private boolean retryInconclusive;

  @Option(
      names = "--blind",
      description = "Pseudonyms in place of whatever says who somebody is. Who is who lies in"
          + " DIR.key beside DIR, for 'grader unblind'.")
  private boolean blind;

  @Mixin
  private JobsOption jobs = new JobsOption();

  @Mixin
  private QueueOptions queue = new QueueOptions();

  @Mixin
  private RosterOptions sources = new RosterOptions();

  @Mixin
  private SandboxOptions sandbox = new SandboxOptions();

  @Mixin
  private QuietOption quiet = new QuietOption();

  BatchCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    String place = required(roster, "ROSTER");
    RubricSource source = wiring.rubricSource(required(rubric, "--rubric=R"));
    BatchFolder folder = new BatchFolder(required(out, "--out=DIR"));
    Roster read = new Rosters(wiring).read(place, sources, queue.database().isPresent());
    Optional<Integer> wanted = jobs.jobs(queue.database().isPresent() ? 0 : 1);
    if (retryInconclusive && !folder.isOne()) {
      throw new UserError("there is no batch in " + folder.folder()
          + " to run again; leave out --retry-inconclusive");
    }
    return folder.alone(() -> lead(folder, source, read.candidates(), wanted));
  }

  private int lead(
      BatchFolder folder, RubricSource source, List<Candidate> read, Optional<Integer> wanted)
      throws Exception {
    Rubric judged = wiring.rubric(source);
    Blindfold names = Blindfold.of(folder, read, blind);
    List<Candidate> candidates = names.candidates(read);
    Batch batch = batch(folder, judged, source, candidates);
    BatchProgress progress =
        new BatchProgress(wiring.console(), RosterDisguise.of(candidates), quiet.quiet());
    BatchWork.Sources fetched = new BatchWork.Sources(sources, isFolder(roster.orElse("")));
    BatchWork.Terms terms = new BatchWork.Terms(wanted, judged.setup().limits(), fetched, sandbox);
    try (BatchWork work = BatchWork.open(wiring, terms, progress);
        Queue open = open(work, names)) {
      work.requireSandbox();
      begin(folder, batch, judged, candidates);
      open.enqueue(batch, candidates, retryInconclusive ? Scope.INCONCLUSIVE : Scope.ALL);
      folder.write(source);
      return follow(work, BatchRun.of(open, batch, folder, progress));
    }
  }

  /** The folder knows its batch before the queue does: killed between, it is no other one. */
  private static void begin(
      BatchFolder folder, Batch batch, Rubric judged, List<Candidate> candidates)
      throws IOException {
    folder.cancelRequest().over(); // whoever it was for is gone
    if (!folder.isOne()) {
      folder.write(batch.rubric());
      folder.write(Ledger.begun(batch.id(), judged, candidates));
    }
  }

  private Queue open(BatchWork work, Blindfold names) throws Exception {
    if (blind) {
      work.requireSandbox();
      names.keep(); // where it is says where the queue is
    }
    return wiring.queues().open(queue.database(), names.folder(), work.jobs());
  }

  private <T> T required(Optional<T> value, String name) {
    return value.orElseThrow(() -> new ParameterException(
        spec.commandLine(),
        name.startsWith("--")
            ? "Missing required option: '" + name + "'"
            : "Missing required parameter: '" + name + "'"));
  }

  private static boolean isFolder(String place) {
    return java.nio.file.Files.isDirectory(Path.of(place));
  }

  /** The batch that the folder holds, or a new one; a folder holds only one. */
  private Batch batch(BatchFolder folder, Rubric judged, RubricSource source, List<Candidate> read)
      throws Exception {
    Optional<Ledger> there = folder.ledger();
    if (there.isEmpty()) {
      String id = judged.id() + "-" + UUID.randomUUID().toString().substring(0, 8);
      return new Batch(id, judged.title(), source);
    }
    Ledger ledger = there.get();
    Optional<RubricSource> rescored = folder.rescoredBy();
    if (rescored.isPresent() && !rescored.get().text().equals(source.text())) {
      throw new UserError(
          folder.folder() + " was rescored by the rubric '" + ledger.rubric() + "' ("
              + ledger.title() + "); to go on with that one, give --rubric "
              + rescored.get().name()
              + "; for another one, first run 'grader rescore " + folder.folder() + " --rubric "
              + rubric.orElse("") + "'");
    }
    if (!ledger.rubric().equals(judged.id())) {
      throw new UserError(folder.folder() + " holds a batch graded by the rubric '"
          + ledger.rubric() + "' (" + ledger.title() + "), not by '" + judged.id()
          + "'; name another folder with --out");
    }
    Set<String> keys = read.stream().map(each -> each.key()).collect(Collectors.toSet());
    if (ledger.lines().stream().noneMatch(line -> keys.contains(line.key()))) {
      throw new UserError(folder.folder() + " holds a batch of another roster: nobody of it is in "
          + roster.orElse("") + "; name another folder with --out");
    }
    return new Batch(ledger.id(), judged.title(), source);
  }

  private int follow(BatchWork work, BatchRun run) throws Exception {
    run.begin();
    List<Result> results;
    try {
      results = run.follow(work.begin(run.queue()));
    } finally {
      work.leave(BatchWork.AT_ONCE);
      run.progress().clear();
    }
    List<Path> pages = run.folder().changing(run.folder()::writePages);
    return new BatchSummary(wiring.console(), run.folder()).print(results, pages);
  }
}
