package dev.grader.cli;

import dev.grader.batch.Queue;
import dev.grader.cli.batch.BatchWork;
import dev.grader.cli.batch.WorkerProgress;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.option.JobsOption;
import dev.grader.cli.option.QueueOptions;
import dev.grader.cli.option.QuietOption;
import dev.grader.cli.option.RosterOptions;
import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.wiring.Wiring;
import dev.grader.rubric.Allowance;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grader worker}: grades for batches that others started, until it is told to stop. */
@Command(
    name = "worker",
    description = "Take submissions from a database and grade them, on any number of machines."
        + " SIGTERM: what is done within 5 s is brought, the rest is handed back.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader worker --database jdbc:postgresql://db/grader",
      "  grader worker --database jdbc:postgresql://db/grader --jobs 4",
    })
final class WorkerCommand implements Callable<Integer> {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final long LOOK_MILLIS = 1_000;

  private final Wiring wiring;

  @Mixin
  private QueueOptions queue = new QueueOptions();

  @Mixin
  private JobsOption jobs = new JobsOption();

  @Mixin
  private RosterOptions sources = new RosterOptions();

  @Mixin
  private SandboxOptions sandbox = new SandboxOptions();

  @Mixin
  private QuietOption quiet = new QuietOption();

  WorkerCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    String url = queue
        .database()
        .orElseThrow(() -> new UserError("a worker needs --database jdbc:postgresql://HOST/NAME,"
            + " or GRADER_DATABASE; without one 'grader batch' does all the work itself"));
    WorkerProgress progress = new WorkerProgress(wiring.console(), quiet.quiet());
    BatchWork.Terms terms = new BatchWork.Terms(
        jobs.jobs(1), Allowance.NONE, new BatchWork.Sources(sources, false), sandbox);
    try (BatchWork work = BatchWork.open(wiring, terms, progress);
        Queue open = wiring.queues().server(url, work.jobs())) {
      work.requireSandbox();
      progress.notice("takes " + work.jobs() + " at a time from " + open);
      try {
        Optional<Queue.Crew> crew = work.begin(open);
        while (crew.flatMap(Queue.Crew::failure).isEmpty()) {
          Thread.sleep(LOOK_MILLIS);
        }
        throw crew.flatMap(Queue.Crew::failure).get();
      } finally {
        work.leave(GRACE);
      }
    }
  }
}
