package dev.grader.cli.batch;

import dev.grader.batch.Batch;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Result;
import dev.grader.batch.State;
import dev.grader.catalog.Catalog;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.report.Wording;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.rubric.RubricReader;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the results of a batch into its folder as they come, whoever found them out.
 *
 * @param rubric of the batch
 * @param names of the roster, to be hidden where it is blind
 * @param rescored whether the rubric is another one than the queue's
 */
public record BatchRun(
    Queue queue,
    Batch batch,
    Rubric rubric,
    RosterDisguise names,
    BatchFolder folder,
    BatchProgress progress,
    boolean rescored) {
  private static final long LOOK_MILLIS = 250;
  private static final Duration BETWEEN_LEDGERS = Duration.ofSeconds(5);

  /** How long a server may be away before the command gives up; the workers do not. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Returns what follows a batch that is in the queue, by the rubric that it has there. */
  public static BatchRun of(Queue queue, Batch batch, BatchFolder folder, BatchProgress progress)
      throws RubricException, QueueException {
    Rubric rubric = new RubricReader(Catalog.checks()).read(batch.rubric());
    RosterDisguise names = RosterDisguise.of(
        queue.results(batch.id()).stream().map(Result::candidate).toList());
    return new BatchRun(queue, batch, rubric, names, folder, progress, false);
  }

  /** Returns the same for a batch whose rubric is no longer the queue's. */
  public BatchRun ofRescored() {
    return new BatchRun(queue, batch, rubric, names, folder, progress, true);
  }

  /** Returns where everybody stands, as anybody may read it. */
  public List<Result> results() throws QueueException {
    return queue.results(batch.id()).stream().map(names::result).toList();
  }

  /** Counts everybody; who has a result already is not run. */
  public void begin() throws QueueException {
    List<Result> results = results();
    progress.begins(results.size());
    results.stream()
        .filter(result -> result.state().isEnded())
        .forEach(result -> progress.keeps(result.candidate().key()));
  }

  /** Waits until everybody has a result; returns all of them. */
  public List<Result> follow(Optional<Queue.Crew> crew) throws Exception {
    Map<String, Long> written = new HashMap<>();
    long heardAt = System.nanoTime();
    long ledgerAt = heardAt;
    while (true) {
      requireFit(crew);
      try {
        boolean calledOff = callOffIfAsked();
        List<Result> results = results();
        boolean all = writeNew(results, written);
        if (all || calledOff || isOver(BETWEEN_LEDGERS, ledgerAt)) {
          keep(results);
          ledgerAt = System.nanoTime();
        }
        if (calledOff) {
          folder.cancelRequest().over();
        }
        if (all) {
          return results;
        }
        heardAt = System.nanoTime();
      } catch (QueueException e) {
        if (!e.isPassing() || isOver(PATIENCE, heardAt)) {
          throw e;
        }
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Throws what keeps the crew from its work, if anything does. */
  private static void requireFit(Optional<Queue.Crew> crew) throws QueueException {
    Optional<QueueException> failure = crew.flatMap(Queue.Crew::failure);
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private boolean callOffIfAsked() throws QueueException {
    boolean asked = folder.cancelRequest().isThere();
    if (asked) {
      queue.cancel(batch.id());
    }
    return asked;
  }

  private static boolean isOver(Duration duration, long since) {
    return System.nanoTime() - since > duration.toNanos();
  }

  /** Writes what there is, finished or not; returns where everybody stands. */
  public List<Result> collect() throws Exception {
    List<Result> results = results();
    writeNew(results, new HashMap<>());
    keep(results);
    return results;
  }

  private void keep(List<Result> results) throws Exception {
    folder.changing(() -> {
      folder.write(ledger(results));
      return results;
    });
  }

  /** Returns whether everybody has a result, or was called off. */
  private boolean writeNew(List<Result> results, Map<String, Long> written) throws Exception {
    boolean all = true;
    for (Result result : results) {
      String key = result.candidate().key();
      boolean over = result.state().isEnded() || result.state() == State.CANCELLED;
      all &= over;
      if (over && written.getOrDefault(key, -1L) != result.fence()) {
        progress.done(
            key, result.candidate().shown() + ": " + folder.changing(() -> write(result)));
        written.put(key, result.fence());
      }
    }
    return all;
  }

  private String write(Result result) throws QueueException, IOException {
    String key = result.candidate().key();
    Optional<Dossier> dossier = queue.dossier(batch.id(), key);
    if (dossier.isEmpty() || result.state() == State.CANCELLED) {
      folder.of(key).clear();
      return result.state().word() + reason(result);
    }
    Dossier shown = names.dossier(result.candidate(), dossier.get());
    Optional<Report> report = folder.of(key).write(shown, rubric);
    String points = report.isPresent()
        ? Wording.points(report.get().score().points()) + " points"
        : "not shown: " + folder.of(key).notShown().orElse("");
    return points + (progress.isUnchanged(key) ? ", unchanged" : "") + reason(result);
  }

  private static String reason(Result result) {
    return result.state() == State.INCONCLUSIVE
        ? ", not all could be found out: " + result.reason()
        : "";
  }

  private Ledger ledger(List<Result> results) {
    return new Ledger(
        batch.id(),
        rubric.id(),
        batch.title(),
        results.stream()
            .map(result -> new Ledger.Line(
                result.candidate().key(),
                result.candidate().shown(),
                result.candidate().notes(),
                result.state(),
                result.state() == State.INCONCLUSIVE ? result.reason() : ""))
            .toList(),
        results.stream().anyMatch(result -> result.candidate().alias().isPresent()),
        rescored);
  }
}
