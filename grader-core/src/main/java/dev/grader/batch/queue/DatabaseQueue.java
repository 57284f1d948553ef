package dev.grader.batch.queue;

import dev.grader.batch.Batch;
import dev.grader.batch.DossierCodec;
import dev.grader.batch.Job;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.Summary;
import dev.grader.batch.Verdict;
import dev.grader.batch.queue.Shift.Post;
import dev.grader.batch.roster.Candidate;
import dev.grader.evidence.Dossier;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The queue in a database; the same code for a file of one process and a server of many. */
public final class DatabaseQueue implements Queue {
  /** For the thread that looks, the heartbeats and whoever asks how it stands. */
  private static final int MORE_CONNECTIONS = 4;

  private final Database database;
  private final DossierCodec codec;
  private final InstantSource clock;
  private final Pulse pulse;

  private DatabaseQueue(Database database, DossierCodec codec, InstantSource clock, Pulse pulse) {
    this.database = database;
    this.codec = codec;
    this.clock = clock;
    this.pulse = pulse;
  }

  /**
   * How to use a database.
   *
   * @param jobs at most at a time, of this process
   */
  public record Terms(DossierCodec codec, InstantSource clock, Pulse pulse, int jobs) {}

  /** Opens the database and brings its tables up to date. */
  public static DatabaseQueue open(DatabaseAddress address, Terms terms) throws QueueException {
    Database database = Database.open(address, terms.jobs() + MORE_CONNECTIONS);
    boolean done = false;
    try {
      Schema.bringUpToDate(database);
      if (!database.isServer()) { // nobody else can be at work on it
        database.in(connection -> Shift.free(new Sql(connection)));
      }
      done = true;
      return new DatabaseQueue(database, terms.codec(), terms.clock(), terms.pulse());
    } finally {
      if (!done) {
        database.close();
      }
    }
  }

  @Override
  public void enqueue(Batch batch, List<Candidate> candidates, Scope scope) throws QueueException {
    database.in(connection -> {
      new Roll(new Sql(connection)).enqueue(batch, candidates, scope, clock.instant());
      return true;
    });
  }

  @Override
  public List<Summary> batches() throws QueueException {
    return database.in(connection -> new Roll(new Sql(connection)).batches());
  }

  @Override
  public Optional<Batch> batch(String id) throws QueueException {
    return database.in(connection -> new Roll(new Sql(connection)).batch(id));
  }

  @Override
  public List<Result> results(String batch) throws QueueException {
    return database.in(connection -> new Roll(new Sql(connection)).results(batch));
  }

  @Override
  public Optional<Dossier> dossier(String batch, String key) throws QueueException {
    Optional<byte[]> packed = database.in(connection -> new Sql(connection)
        .first(
            row -> row.getBytes(1),
            "select content from grader_dossier where batch = ? and candidate_key = ?",
            batch,
            key));
    try {
      return packed.isEmpty() ? Optional.empty() : Optional.of(codec.unpack(packed.get()));
    } catch (IOException e) {
      throw new QueueException(
          "the dossier of " + key + " in " + database.shown() + " cannot be read: "
              + e.getMessage(),
          e,
          false);
    }
  }

  @Override
  public int cancel(String batch) throws QueueException {
    return database.in(connection -> new Roll(new Sql(connection)).cancel(batch));
  }

  @Override
  public Crew hire(int jobs, Function<Job, Verdict> work) {
    return Shift.begin(new Post(database, codec, clock, pulse), worker(), jobs, work);
  }

  /** A name for people who look into the table; no two crews have the same. */
  private static String worker() {
    return "process-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  /** Returns the database as its user knows it, without the login. */
  @Override
  public String toString() {
    return database.shown();
  }

  @Override
  public void close() {
    database.close();
  }
}
