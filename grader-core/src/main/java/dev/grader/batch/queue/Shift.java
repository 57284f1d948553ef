package dev.grader.batch.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.grader.batch.DossierCodec;
import dev.grader.batch.Job;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Verdict;
import dev.grader.evidence.Dossier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs from one database until closed, and brings back what becomes of them. */
final class Shift implements Queue.Crew {
  private static final Logger LOG = LoggerFactory.getLogger(Shift.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
  private static final Duration TO_BRING_RESULTS = Duration.ofSeconds(20);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final Database database;
  private final DossierCodec codec;
  private final InstantSource clock;
  private final String worker;
  private final Function<Job, Verdict> work;
  private final Scheduler scheduler;
  private final Recalls recalls;
  private volatile Optional<QueueException> failure = Optional.empty();

  /** What a crew needs to know of its queue. */
  record Post(Database database, DossierCodec codec, InstantSource clock, Pulse pulse) {}

  private Shift(Post post, String worker, int jobs, Function<Job, Verdict> work) {
    this.database = post.database();
    this.codec = post.codec();
    this.clock = post.clock();
    this.worker = worker;
    this.work = work;
    this.scheduler = scheduler(post, jobs);
    this.recalls = new Recalls(post.database(), post.pulse());
  }

  /** Begins to take jobs. */
  static Shift begin(Post post, String worker, int jobs, Function<Job, Verdict> work) {
    Shift shift = new Shift(post, worker, jobs, work);
    shift.scheduler.start();
    return shift;
  }

  private Scheduler scheduler(Post post, int jobs) {
    Task<Void> task = Tasks.custom("grade", Void.class)
        .onFailure((complete, operations) ->
            operations.reschedule(complete, clock.instant().plus(AFTER_A_FAILURE)))
        .onDeadExecutionRevive()
        .execute((instance, context) -> handle(instance.getId()));
    SchedulerBuilder builder = Scheduler.create(database.source(), task)
        .tableName("grader_task")
        .schedulerName(new SchedulerName.Fixed(worker))
        .threads(jobs)
        .pollingInterval(post.pulse().poll())
        .heartbeatInterval(post.pulse().heartbeat())
        .missedHeartbeatsLimit(Pulse.MISSED_BY_THE_DEAD)
        .clock(clock::instant)
        .shutdownMaxWait(TO_BRING_RESULTS)
        .failureLogging(LogLevel.DEBUG, true)
        .enableImmediateExecution();
    return database.isServer()
        // nobody takes more than they can do at once, so that all machines are busy to the end
        ? builder.pollUsingLockAndFetch(0.5, 1.0).build()
        : builder
            .jdbcCustomization(new DefaultJdbcCustomization(false))
            .pollUsingFetch(1.0, 16.0)
            .build();
  }

  /** One job, from taking it to bringing its result. */
  private CompletionHandler<Void> handle(String instance) {
    int slash = instance.indexOf('/');
    String batch = instance.substring(0, slash);
    String key = instance.substring(slash + 1);
    Optional<Job> job =
        lasting(connection -> new Leases(new Sql(connection)).take(batch, key, worker));
    if (job.isEmpty()) {
      return leaving(batch, key);
    }
    Verdict verdict = recalls.watched(job.get(), work);
    boolean accepted = bring(job.get(), verdict);
    if (!accepted) {
      LOG.info("{} was called off or taken over; our result is not kept", instance);
    }
    return accepted ? completion(job.get(), verdict) : leaving(batch, key);
  }

  private boolean bring(Job job, Verdict verdict) {
    return verdict.match(
        end -> {
          Optional<byte[]> packed = end.dossier().map(this::pack);
          return lasting(connection -> new Leases(new Sql(connection)).end(job, end, packed));
        },
        later ->
            lasting(connection -> new Leases(new Sql(connection)).postpone(job, later.reason())),
        nothingNew -> switch (nothingNew) {
          case KEPT -> lasting(connection -> new Leases(new Sql(connection)).keep(job));
          case CALLED_OFF -> false;
          case HANDED_BACK -> {
            scheduler.pause(); // who hands back is leaving
            yield lasting(connection -> new Leases(new Sql(connection)).handBack(job));
          }
        });
  }

  private byte[] pack(Dossier dossier) {
    try {
      return codec.pack(dossier);
    } catch (IOException e) {
      throw new UncheckedIOException("a dossier is made of plain values", e);
    }
  }

  private CompletionHandler<Void> completion(Job job, Verdict verdict) {
    CompletionHandler<Void> leaving = leaving(job.batch().id(), job.candidate().key());
    return verdict.match(
        end -> leaving,
        later -> (complete, operations) ->
            operations.reschedule(complete, clock.instant().plus(later.delay())),
        nothingNew -> switch (nothingNew) {
          case KEPT, CALLED_OFF -> leaving;
          case HANDED_BACK ->
            (complete, operations) -> operations.reschedule(complete, Roll.AT_ONCE);
        });
  }

  /** Leaves the line, unless the batch was started again in this very moment. */
  private CompletionHandler<Void> leaving(String batch, String key) {
    return (complete, operations) -> {
      operations.remove();
      if (database.isServer()) {
        lasting(connection -> new Roll(new Sql(connection)).lineUp(batch, key));
      }
    };
  }

  /** Goes on until the database answers: what was found out must not be lost. */
  private <T> T lasting(Database.Transaction<T> transaction) {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        return database.in(transaction);
      } catch (QueueException e) {
        if (!e.isPassing()) {
          failure = Optional.of(e);
          scheduler.pause();
          throw new IllegalStateException(e);
        }
        LOG.debug("the database is away", e);
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the result could not be brought", e);
      }
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
  }

  @Override
  public void onRecall(Consumer<Job> stop) {
    recalls.begin(stop);
  }

  @Override
  public Optional<QueueException> failure() {
    return failure;
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted(); // results come first
    scheduler.stop();
    recalls.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything that was taken by a process that is gone is free again. */
  static int free(Sql sql) throws SQLException {
    return sql.change("""
        update grader_task set picked = false, picked_by = null, last_heartbeat = null,
          version = version + 1, execution_time = ?
        where picked = true
        """, Roll.AT_ONCE);
  }
}
