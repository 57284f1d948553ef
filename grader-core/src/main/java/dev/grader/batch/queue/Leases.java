package dev.grader.batch.queue;

import dev.grader.batch.Batch;
import dev.grader.batch.Fingerprint;
import dev.grader.batch.Job;
import dev.grader.batch.Job.Lease;
import dev.grader.batch.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Who works on which submission, inside one transaction. Every change names the fence it was taken
 * under, so that who was taken over changes nothing, and who is not sure whether a change arrived
 * may make it again.
 */
record Leases(Sql sql) {
  private static final String MINE = " where batch = ? and candidate_key = ? and fence = ?";

  /** Takes a submission; absent where it needs nobody. */
  Optional<Job> take(String batch, String key, String worker) throws SQLException {
    int taken = sql.change("""
        update grader_submission set fence = fence + 1, worker = ?,
          lost = lost + case when state = 'running' then 1 else 0 end, state = 'running'
        where batch = ? and candidate_key = ? and place >= 0 and state in ('pending', 'running')
        """, worker, batch, key);
    return taken == 0 ? Optional.empty() : sql.first(Leases::job, """
            select * from grader_submission s join grader_batch b on b.id = s.batch
            where batch = ? and candidate_key = ?
            """, batch, key);
  }

  private static Job job(ResultSet row) throws SQLException {
    Batch batch = new Batch(row.getString("id"), row.getString("title"), Roll.rubric(row));
    Lease lease = new Lease(row.getLong("fence"), row.getInt("failures"), row.getInt("lost"));
    String digest = row.getString("fingerprint");
    String python = row.getString("python");
    boolean hasResult = row.getString("kept") != null && digest != null && python != null;
    return new Job(
        batch,
        Roll.candidate(row),
        lease,
        hasResult ? Optional.of(new Fingerprint(digest, python)) : Optional.empty());
  }

  /**
   * Keeps a result in place of any other.
   *
   * @param packed the dossier
   * @return false where somebody else has taken the submission over since
   */
  boolean end(Job job, Verdict.Ended end, Optional<byte[]> packed) throws SQLException {
    int mine = sql.change(
        "update grader_submission set state = ?, reason = ?, fingerprint = ?, python = ?,"
            + " kept = null" + MINE,
        end.state().word(),
        end.reason(),
        end.fingerprint().map(Fingerprint::digest),
        end.fingerprint().map(Fingerprint::python),
        job.batch().id(),
        job.candidate().key(),
        job.lease().fence());
    if (mine == 0) {
      return false;
    }
    sql.change(
        "delete from grader_dossier where batch = ? and candidate_key = ?",
        job.batch().id(),
        job.candidate().key());
    if (packed.isPresent()) {
      sql.change(
          "insert into grader_dossier (batch, candidate_key, content) values (?, ?, ?)",
          job.batch().id(),
          job.candidate().key(),
          packed.get());
    }
    return true;
  }

  /** The earlier result holds; false where somebody else has taken the submission over. */
  boolean keep(Job job) throws SQLException {
    return mine("state = coalesce(kept, state), kept = null", job);
  }

  /** Somebody is to try again later. */
  boolean postpone(Job job, String reason) throws SQLException {
    return sql.change(
            "update grader_submission set state = 'pending', failures = ?, reason = ?" + MINE,
            job.lease().failures() + 1,
            reason,
            job.batch().id(),
            job.candidate().key(),
            job.lease().fence())
        > 0;
  }

  /** Returns whether a result of it would still be taken. */
  boolean isMine(Job job) throws SQLException {
    return sql.first(
            row -> row.getLong(1),
            "select fence from grader_submission" + MINE,
            job.batch().id(),
            job.candidate().key(),
            job.lease().fence())
        .isPresent();
  }

  /** As if nobody had taken it. */
  boolean handBack(Job job) throws SQLException {
    return mine("state = 'pending'", job);
  }

  private boolean mine(String change, Job job) throws SQLException {
    return sql.change(
            "update grader_submission set " + change + MINE,
            job.batch().id(),
            job.candidate().key(),
            job.lease().fence())
        > 0;
  }
}
