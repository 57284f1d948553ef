package dev.grader.batch;

import dev.grader.batch.roster.Candidate;
import dev.grader.evidence.Dossier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where the submissions of batches wait, and where their results are kept. Thread-safe, and safe to
 * be used by many processes where it is on a server.
 */
public interface Queue extends AutoCloseable {

  /**
   * Puts everybody in line, in one step: all of them or, where it fails, nobody. Who is in line
   * already stays there; who is no longer in the roster is left out.
   */
  void enqueue(Batch batch, List<Candidate> candidates, Scope scope) throws QueueException;

  /** Returns the batches, newest first. */
  List<Summary> batches() throws QueueException;

  /** Returns a batch; absent where there is none of that id. */
  Optional<Batch> batch(String id) throws QueueException;

  /** Returns where everybody stands, in the order of the roster. */
  List<Result> results(String batch) throws QueueException;

  /** Returns the evidence of a submission; absent where there is none. */
  Optional<Dossier> dossier(String batch, String key) throws QueueException;

  /**
   * Calls off what has no result yet. Results of what runs at this moment will be refused, and the
   * crews told. Returns how many submissions that were.
   */
  int cancel(String batch) throws QueueException;

  /**
   * Begins to take jobs, of every batch.
   *
   * @param jobs how many at a time
   * @param work called in threads that are never interrupted; must not throw
   */
  Crew hire(int jobs, Function<Job, Verdict> work) throws QueueException;

  /** Lets go of the database. The crews are to be closed before. */
  @Override
  void close();

  /** Those who take jobs. */
  interface Crew extends AutoCloseable {
    /**
     * Names jobs under way whose result nobody wants any more, because they were called off or
     * taken over by somebody else; again and again, until they are over.
     */
    void onRecall(Consumer<Job> stop);

    /** Returns why no more jobs can be taken or results kept; absent while all is well. */
    Optional<QueueException> failure();

    /** Takes no more jobs, and returns when those under way have brought their results. */
    @Override
    void close();
  }
}
