package dev.grader.cli.batch;

import com.sun.management.OperatingSystemMXBean;
import dev.grader.batch.Assessor;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Capacity;
import dev.grader.batch.GraderAssessor;
import dev.grader.batch.Patience;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Worker;
import dev.grader.cli.folder.RunFolder;
import dev.grader.cli.option.RosterOptions;
import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.wiring.RosterSources;
import dev.grader.cli.wiring.Wiring;
import dev.grader.grading.NoSandboxException;
import dev.grader.grading.SandboxChooser;
import dev.grader.rubric.Allowance;
import dev.grader.submission.Fetcher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * The part of a process that grades for a queue: one grader, one connection to the sandbox, one
 * temporary folder for all its jobs.
 */
public final class BatchWork implements AutoCloseable {
  /** For who is interrupted at a terminal. */
  public static final Duration AT_ONCE = Duration.ZERO;

  private final int jobs;
  private final RunFolder temporary;
  private final SandboxChooser sandboxes;
  private final Worker worker;
  private Optional<Queue.Crew> crew = Optional.empty();

  /**
   * How to work.
   *
   * @param jobs as the user asked; 0 works not at all
   * @param allowance of one submission, as far as it is known
   */
  public record Terms(
      Optional<Integer> jobs, Allowance allowance, Sources sources, SandboxOptions sandbox) {}

  /**
   * What may be fetched.
   *
   * @param ownFolder whether the roster is a folder of the user's
   */
  public record Sources(RosterOptions options, boolean ownFolder) {}

  private BatchWork(int jobs, RunFolder temporary, SandboxChooser sandboxes, Worker worker) {
    this.jobs = jobs;
    this.temporary = temporary;
    this.sandboxes = sandboxes;
    this.worker = worker;
  }

  /** Prepares; connects ahead of time. */
  public static BatchWork open(Wiring wiring, Terms terms, BatchListener listener)
      throws IOException {
    boolean idle = terms.jobs().equals(Optional.of(0));
    Capacity capacity =
        Capacity.of(machine(), terms.jobs().filter(number -> number > 0), terms.allowance());
    terms
        .jobs()
        .filter(wanted -> wanted > capacity.jobs())
        .ifPresent(wanted -> listener.notice(capacity.jobs() + " submissions at a time, not "
            + wanted + ": this machine has no more processors"));
    SandboxChooser sandboxes = wiring.sandboxes(terms.sandbox());
    sandboxes.warmUp();
    RunFolder temporary = RunFolder.in(wiring.folders().temporary());
    RosterSources sources = wiring.rosterSources(terms.sources().options());
    sources.notice().ifPresent(listener::notice);
    Fetcher fetcher = sources.fetcher(terms.sources().ownFolder(), temporary.path());
    Assessor assessor =
        new GraderAssessor(wiring.grader(fetcher, sandboxes), fetcher, sandboxes, capacity);
    Worker worker = new Worker(assessor, wiring.rubrics(), Patience.DEFAULT, listener);
    return new BatchWork(idle ? 0 : capacity.jobs(), temporary, sandboxes, worker);
  }

  /** What this machine has, as far as this process may use it. */
  private static Capacity.Machine machine() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Capacity.Machine(
        Runtime.getRuntime().availableProcessors(), system.getTotalMemorySize());
  }

  /** Returns how many submissions it grades at a time; 0 where others do. */
  public int jobs() {
    return jobs;
  }

  /** Throws where nothing could be run here. */
  public void requireSandbox() throws NoSandboxException, InterruptedException {
    if (jobs > 0) {
      sandboxes.fingerprint("");
    }
  }

  /** Begins to take jobs; absent where others do. */
  public Optional<Queue.Crew> begin(Queue queue) throws QueueException {
    if (jobs > 0) {
      crew = Optional.of(queue.hire(jobs, worker::work));
      crew.get().onRecall(worker::drop);
    }
    return crew;
  }

  /** Takes no more jobs; what is not done within the grace is handed back. */
  public void leave(Duration grace) {
    worker.leave(grace);
    worker.close();
    crew.ifPresent(Queue.Crew::close);
    crew = Optional.empty();
  }

  @Override
  public void close() {
    leave(AT_ONCE);
    temporary.close();
  }
}
