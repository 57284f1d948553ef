package dev.grader.batch;

import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.grading.NoSandboxException;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns each job into one verdict, whatever happens: a failure of ours is tried again and then
 * inconclusive, and one submission never stops the others. Grades in threads of its own, which may
 * be interrupted; the queue's may not.
 */
public final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** So often may a submission take its worker down before it is left alone. */
  private static final int MOST_LOST = 3;

  private static final Duration TO_CLEAN_UP = Duration.ofSeconds(10);
  private static final int RUBRICS_KEPT = 16;

  private final Assessor assessor;
  private final RubricReader reader;
  private final Patience patience;
  private final BatchListener listener;
  private final ExecutorService threads = Executors.newCachedThreadPool(Worker::thread);
  private final Map<Job, Future<Verdict>> running = new ConcurrentHashMap<>();
  private final Set<Job> dropped = ConcurrentHashMap.newKeySet();
  private final Map<RubricSource, Rubric> rubrics = new ConcurrentHashMap<>();
  private volatile boolean leaving;

  /** Does nothing yet. */
  public Worker(Assessor assessor, RubricReader reader, Patience patience, BatchListener listener) {
    this.assessor = assessor;
    this.reader = reader;
    this.patience = patience;
    this.listener = listener;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "grading");
    thread.setDaemon(true);
    return thread;
  }

  /** Does a job. Never throws; not to be interrupted. */
  public Verdict work(Job job) {
    listener.started(job);
    Announcer announcer = new Announcer(job, listener);
    Verdict verdict = decide(job, announcer).worded(announcer::worded);
    listener.ended(job, verdict);
    return verdict;
  }

  private Verdict decide(Job job, Announcer announcer) {
    if (job.lease().lost() > MOST_LOST) {
      return inconclusive("each of " + job.lease().lost()
          + " graders that took it ended before it was done; look at it by hand");
    }
    try {
      return awaited(new Work(job.candidate(), rubric(job.batch())), job, announcer);
    } catch (RubricException e) {
      return inconclusive("the rubric cannot be read by this version of the grader: "
          + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private Rubric rubric(Batch batch) throws RubricException {
    Rubric known = rubrics.get(batch.rubric());
    if (known != null) {
      return known;
    }
    Rubric read = reader.read(batch.rubric());
    if (rubrics.size() >= RUBRICS_KEPT) {
      rubrics.clear();
    }
    rubrics.put(batch.rubric(), read);
    return read;
  }

  /** Waits for the verdict, but not for ever. */
  private Verdict awaited(Work work, Job job, Announcer announcer) {
    Future<Verdict> verdict;
    synchronized (running) {
      if (leaving) {
        return Verdict.NothingNew.HANDED_BACK;
      }
      verdict = threads.submit(() -> assessed(work, job, announcer));
      running.put(job, verdict);
    }
    try {
      return verdict.get(deadline(work).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      verdict.cancel(true);
      return failed(job, "was not done within " + deadline(work).toMinutes() + " minutes");
    } catch (CancellationException | InterruptedException e) {
      verdict.cancel(true);
      return dropped.contains(job) ? Verdict.NothingNew.CALLED_OFF : Verdict.NothingNew.HANDED_BACK;
    } catch (ExecutionException e) {
      announcer.bug(Optional.ofNullable(e.getCause()).orElse(e));
      return failed(job, "internal error: " + e.getCause());
    } finally {
      running.remove(job);
      dropped.remove(job);
    }
  }

  /** Stops a job whose result nobody wants, if it runs here; what it made is taken away. */
  public void drop(Job job) {
    running.computeIfPresent(job, (any, verdict) -> {
      dropped.add(job); // while it cannot be over
      verdict.cancel(true);
      return verdict;
    });
  }

  private Duration deadline(Work work) {
    return patience.deadline().plus(work.rubric().setup().limits().time().orElse(Duration.ZERO));
  }

  private Verdict assessed(Work work, Job job, Announcer announcer) {
    try {
      Optional<String> state = state(work);
      if (job.kept().isPresent() && isSame(job.kept().get(), work, state)) {
        return Verdict.NothingNew.KEPT;
      }
      return verdict(job, work, state, announcer);
    } catch (FetchException e) {
      return e.blame() == Blame.CALLER
          ? inconclusive(String.valueOf(e.getMessage()))
          : failed(job, String.valueOf(e.getMessage()));
    } catch (NoSandboxException e) {
      return failed(job, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      return Verdict.NothingNew.HANDED_BACK;
    }
  }

  /** A submission that is at fault itself is graded as it is: nothing was handed in. */
  private Optional<String> state(Work work) throws FetchException, InterruptedException {
    try {
      return assessor.state(work);
    } catch (FetchException e) {
      if (e.blame() != Blame.SUBMISSION) {
        throw e;
      }
      return Optional.of("refused: " + e.getMessage());
    }
  }

  private boolean isSame(Fingerprint kept, Work work, Optional<String> state)
      throws NoSandboxException, InterruptedException {
    return fingerprint(work, state, kept.python()).equals(Optional.of(kept));
  }

  /** Absent where nobody can tell whether the source changes. */
  private Optional<Fingerprint> fingerprint(Work work, Optional<String> state, String python)
      throws NoSandboxException, InterruptedException {
    if (state.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Fingerprint.of(work, state.get(), assessor.tools(python), python));
  }

  private Verdict verdict(Job job, Work work, Optional<String> state, Announcer announcer)
      throws FetchException, NoSandboxException, InterruptedException {
    Dossier dossier = assessor.assess(work, announcer);
    Optional<String> unknown = unknown(dossier);
    if (unknown.isPresent() && mayTryAgain(job)) {
      return failed(job, unknown.get());
    }
    String python = minor(dossier.provenance().sandbox().python());
    return new Verdict.Ended(
        unknown.isPresent() ? State.INCONCLUSIVE : State.GRADED,
        unknown.orElse(""),
        Optional.of(dossier),
        fingerprint(work, state, python));
  }

  /** Returns the first reason of ours why something is not known. */
  private static Optional<String> unknown(Dossier dossier) {
    return dossier.evidence().values().stream()
        .filter(Evidence.Missing.class::isInstance)
        .map(Evidence.Missing.class::cast)
        .filter(missing -> missing.fault() == Fault.GRADER)
        .map(Evidence.Missing::reason)
        .findFirst();
  }

  private static String minor(String python) {
    return python.replaceFirst("^(\\d+\\.\\d+).*$", "$1");
  }

  private boolean mayTryAgain(Job job) {
    return job.lease().failures() < patience.delays().size();
  }

  private Verdict failed(Job job, String reason) {
    return mayTryAgain(job)
        ? new Verdict.Later(patience.delays().get(job.lease().failures()), reason)
        : inconclusive(reason);
  }

  private static Verdict inconclusive(String reason) {
    return new Verdict.Ended(State.INCONCLUSIVE, reason, Optional.empty(), Optional.empty());
  }

  /**
   * Begins nothing new, gives what runs so long to end, then interrupts it and hands it back. An
   * interruption of the caller ends the waiting.
   */
  public void leave(Duration grace) {
    synchronized (running) {
      leaving = true;
    }
    try {
      long end = System.nanoTime() + grace.toNanos();
      while (!running.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.values().forEach(each -> each.cancel(true));
  }

  /** Interrupts what runs, hands it back, and returns when it is cleaned up. */
  @Override
  public void close() {
    leave(Duration.ZERO);
    threads.shutdown();
    boolean interrupted = Thread.interrupted(); // cleaning up comes first
    try {
      if (!threads.awaitTermination(TO_CLEAN_UP.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("some submissions could not be stopped; the next run sweeps what is left");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
