package dev.grader.batch.queue;

import dev.grader.batch.Batch;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.State;
import dev.grader.batch.Summary;
import dev.grader.batch.roster.Candidate;
import dev.grader.rubric.RubricSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Batches and who is in them, inside one transaction. */
record Roll(Sql sql) {
  /** Due on every machine, however wrong the clock is of the one that says so. */
  static final Instant AT_ONCE = Instant.EPOCH;

  private static final String UPDATE = """
      update grader_submission set place = ?, name = ?, source = ?, ref = ?, due = ?, notes = ?,
        alias = ?
      where batch = ? and candidate_key = ?
      """;
  private static final String INSERT = """
      insert into grader_submission (place, name, source, ref, due, notes, alias, batch,
        candidate_key,
        state, reason, fence, failures, lost, worker)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', '', 0, 0, 0, '')
      """;
  private static final String AGAIN = """
      update grader_submission set
        kept = case when state in ('graded', 'inconclusive') then state else kept end,
        state = case when state = 'running' then state else 'pending' end,
        failures = 0, lost = 0
      where batch = ? and place >= 0
      """;
  private static final String AGAIN_INCONCLUSIVE = """
      update grader_submission set
        kept = case when state = 'inconclusive' then null else kept end,
        fingerprint = case when state = 'inconclusive' then null else fingerprint end,
        state = case when state = 'running' then state else 'pending' end,
        failures = 0, lost = 0
      where batch = ? and place >= 0 and state <> 'graded'
      """;
  private static final String LINE_UP = """
      insert into grader_task (task_name, task_instance, execution_time, picked, version)
      select 'grade', batch || '/' || candidate_key, ?, false, 1 from grader_submission s
      where batch = ? and candidate_key like ? and place >= 0
        and state in ('pending', 'running') and not exists (select 1 from grader_task t
          where t.task_name = 'grade' and t.task_instance = s.batch || '/' || s.candidate_key)
      order by place
      """;

  /** Puts everybody in line. */
  void enqueue(Batch batch, List<Candidate> candidates, Scope scope, Instant now)
      throws SQLException {
    keep(batch, now);
    Set<String> known = new HashSet<>(sql.list(
        row -> row.getString(1),
        "select candidate_key from grader_submission where batch = ?",
        batch.id()));
    sql.change("update grader_submission set place = -1 where batch = ?", batch.id());
    List<List<Object>> old = new ArrayList<>();
    List<List<Object>> fresh = new ArrayList<>();
    for (int place = 0; place < candidates.size(); place++) {
      Candidate each = candidates.get(place);
      (known.contains(each.key()) ? old : fresh).add(line(batch, each, place));
    }
    sql.changeEach(UPDATE, old);
    sql.change(scope == Scope.ALL ? AGAIN : AGAIN_INCONCLUSIVE, batch.id());
    sql.changeEach(INSERT, fresh);
    sql.change(
        "update grader_task set execution_time = ? where picked = false and task_instance like ?",
        AT_ONCE,
        batch.id() + "/%");
    lineUp(batch.id(), "%");
  }

  /**
   * Makes sure that who has no result is in line.
   *
   * @param keys of submissions, as a pattern of SQL
   */
  int lineUp(String batch, String keys) throws SQLException {
    return sql.change(LINE_UP, AT_ONCE, batch, keys);
  }

  private void keep(Batch batch, Instant now) throws SQLException {
    int there = sql.change(
        "update grader_batch set title = ?, rubric_name = ?, rubric = ? where id = ?",
        batch.title(),
        batch.rubric().name(),
        batch.rubric().text(),
        batch.id());
    if (there == 0) {
      sql.change(
          "insert into grader_batch (title, rubric_name, rubric, id, created) values (?, ?, ?, ?, ?)",
          batch.title(),
          batch.rubric().name(),
          batch.rubric().text(),
          batch.id(),
          now);
    }
  }

  private static List<Object> line(Batch batch, Candidate candidate, int place) {
    return List.of(
        place,
        candidate.name(),
        candidate.source(),
        candidate.ref(),
        candidate.due(),
        candidate.notes(),
        candidate.alias(),
        batch.id(),
        candidate.key());
  }

  /** Calls off what has no result; a result from an earlier run comes back. */
  int cancel(String batch) throws SQLException {
    int called = sql.change("""
        update grader_submission set state = coalesce(kept, 'cancelled'), kept = null,
          fence = fence + 1
        where batch = ? and state in ('pending', 'running')
        """, batch);
    sql.change(
        "delete from grader_task where picked = false and task_instance like ?", batch + "/%");
    return called;
  }

  Optional<Batch> batch(String id) throws SQLException {
    return sql.first(
        row -> new Batch(row.getString("id"), row.getString("title"), rubric(row)),
        "select id, title, rubric_name, rubric from grader_batch where id = ?",
        id);
  }

  List<Summary> batches() throws SQLException {
    List<Summary> found = new ArrayList<>();
    for (Summary each : sql.list(
        row -> new Summary(
            row.getString("id"),
            row.getString("title"),
            Sql.instant(row, "created").orElse(Instant.EPOCH),
            Map.of()),
        "select id, title, created from grader_batch order by created desc, id")) {
      found.add(new Summary(each.id(), each.title(), each.created(), counts(each.id())));
    }
    return found;
  }

  private Map<State, Integer> counts(String batch) throws SQLException {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    sql.list(row -> counts.put(state(row), row.getInt("number")), """
        select state, count(*) as number from grader_submission
        where batch = ? and place >= 0 group by state
        """, batch);
    return counts;
  }

  List<Result> results(String batch) throws SQLException {
    return sql.list(
        row ->
            new Result(candidate(row), state(row), row.getString("reason"), row.getLong("fence")),
        "select * from grader_submission where batch = ? and place >= 0 order by place",
        batch);
  }

  static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getString("candidate_key"),
        row.getString("name"),
        row.getString("source"),
        Optional.ofNullable(row.getString("ref")),
        Sql.instant(row, "due"),
        row.getString("notes"),
        Optional.ofNullable(row.getString("alias")));
  }

  static RubricSource rubric(ResultSet row) throws SQLException {
    return new RubricSource(row.getString("rubric_name"), row.getString("rubric"));
  }

  private static State state(ResultSet row) throws SQLException {
    String word = row.getString("state");
    return State.of(word).orElseThrow(() -> new SQLException("there is no state '" + word + "'"));
  }
}
