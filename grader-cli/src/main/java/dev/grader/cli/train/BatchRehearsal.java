package dev.grader.cli.train;

import dev.grader.batch.Assessor;
import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Patience;
import dev.grader.batch.Queue;
import dev.grader.batch.Scope;
import dev.grader.batch.Work;
import dev.grader.batch.Worker;
import dev.grader.batch.roster.Candidate;
import dev.grader.cli.batch.BatchProgress;
import dev.grader.cli.batch.BatchRun;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.RosterDisguise;
import dev.grader.cli.wiring.Wiring;
import dev.grader.evidence.Dossier;
import dev.grader.grading.GradingListener;
import dev.grader.rubric.RubricSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A batch of one submission whose evidence is there already, first new and then unchanged.
 *
 * @param dossier the evidence
 */
record BatchRehearsal(Dossier dossier) implements Assessor {
  private static final String NAME = "train";

  /** The evidence has gaps, as nothing runs in a rehearsal; waiting would not fill them. */
  private static final Patience NONE = new Patience(List.of(), Duration.ofMinutes(1));

  /** Writes everything that a batch writes into a folder. */
  void run(Wiring wiring, Path folder, RubricSource rubric) throws Exception {
    List<Candidate> roster =
        List.of(new Candidate(NAME, NAME, NAME, Optional.empty(), Optional.empty(), ""));
    BatchFolder batch = new BatchFolder(folder);
    BatchProgress progress = new BatchProgress(wiring.console(), RosterDisguise.NONE, true);
    try (Queue queue = wiring.queues().embedded(batch, 1)) {
      batch.write(rubric);
      for (int time = 1; time <= 2; time++) {
        queue.enqueue(new Batch(NAME, NAME, rubric), roster, Scope.ALL);
        try (Worker worker = new Worker(this, wiring.rubrics(), NONE, BatchListener.SILENT);
            Queue.Crew crew = queue.hire(1, worker::work)) {
          BatchRun.of(queue, new Batch(NAME, NAME, rubric), batch, progress)
              .follow(Optional.of(crew));
        }
      }
    }
    batch.writePages();
  }

  @Override
  public Optional<String> state(Work work) {
    return Optional.of(NAME);
  }

  @Override
  public String tools(String python) {
    return NAME;
  }

  @Override
  public Dossier assess(Work work, GradingListener listener) {
    return dossier;
  }
}
