package dev.grader.batch.queue;

import static dev.grader.batch.Batches.IMPATIENT;
import static dev.grader.batch.Batches.READER;
import static dev.grader.batch.Batches.candidates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Batch;
import dev.grader.batch.BatchListener;
import dev.grader.batch.Job;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import dev.grader.batch.Result;
import dev.grader.batch.Scope;
import dev.grader.batch.ScriptedAssessor;
import dev.grader.batch.State;
import dev.grader.batch.Summary;
import dev.grader.batch.Verdict;
import dev.grader.batch.Worker;
import dev.grader.batch.roster.Candidate;
import dev.grader.evidence.Dossier;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every queue does, whatever database it is in. */
interface QueueContract extends QueuePlace {
  @Test
  default void everySubmissionGetsItsResult() throws Exception {
    Batch tiny = tiny();
    ScriptedAssessor assessor = new ScriptedAssessor();
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada", "bob", "cleo"), Scope.ALL);

      List<Result> results = Crews.run(queue, tiny, assessor);

      assertThat(results)
          .extracting(result -> result.candidate().key())
          .containsExactly("ada", "bob", "cleo");
      assertThat(results).extracting(Result::state).containsOnly(State.GRADED);
      assertThat(results.get(0).candidate()).isEqualTo(candidates("ada").get(0));
      assertThat(queue
              .dossier(tiny.id(), "ada")
              .map(Dossier::subject)
              .orElseThrow()
              .candidate())
          .isEqualTo("Name of ada");
      assertThat(assessor.assessed()).containsExactlyInAnyOrder("ada", "bob", "cleo");
    }
  }

  @Test
  default void theOrderOfTheRosterChangesNoResult() throws Exception {
    Batch tiny = tiny();
    List<Candidate> shuffled = new ArrayList<>(candidates("a", "b", "c", "d", "e", "f"));
    Collections.shuffle(shuffled);
    try (Queue queue = open()) {
      ScriptedAssessor assessor = new ScriptedAssessor();
      shuffled.forEach(each -> assessor.then(
          each.key(), () -> ScriptedAssessor.formatted(each.key().compareTo("c") < 0 ? 1 : 0)));
      queue.enqueue(tiny, shuffled, Scope.ALL);

      Crews.run(queue, tiny, assessor);

      for (Candidate each : shuffled) {
        assertThat(queue.dossier(tiny.id(), each.key()).orElseThrow().evidence().values())
            .containsExactly(ScriptedAssessor.formatted(each.key().compareTo("c") < 0 ? 1 : 0));
      }
    }
  }

  @Test
  default void theSameCommandAgainKeepsWhatHasNotChanged() throws Exception {
    Batch tiny = tiny();
    ScriptedAssessor assessor = new ScriptedAssessor();
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
      Crews.run(queue, tiny, assessor);
    }
    assessor.changes("bob", "state 2");
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada", "bob", "cleo"), Scope.ALL);
      List<Result> results = Crews.run(queue, tiny, assessor);

      assertThat(results).extracting(Result::state).containsOnly(State.GRADED);
      assertThat(queue.dossier(tiny.id(), "ada")).isPresent();
    }
    assertThat(assessor.assessed()).containsExactlyInAnyOrder("ada", "bob", "bob", "cleo");
  }

  @Test
  default void whoIsNoLongerInTheRosterIsLeftOutAndComesBackUnchanged() throws Exception {
    Batch tiny = tiny();
    ScriptedAssessor assessor = new ScriptedAssessor();
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
      Crews.run(queue, tiny, assessor);
      queue.enqueue(tiny, candidates("bob"), Scope.ALL);
      assertThat(Crews.run(queue, tiny, assessor)).hasSize(1);
      queue.enqueue(tiny, candidates("bob", "ada"), Scope.ALL);

      assertThat(Crews.run(queue, tiny, assessor))
          .extracting(Result::state)
          .containsOnly(State.GRADED);
    }
    assertThat(assessor.assessed()).hasSize(2);
  }

  @Test
  default void aFailureOfOursIsTriedAgainAndThenInconclusive() throws Exception {
    Batch tiny = tiny();
    ScriptedAssessor assessor = new ScriptedAssessor();
    ScriptedAssessor.Step offline = () -> {
      throw new FetchException(Blame.GRADER, "no network");
    };
    assessor.then("ada", offline).then("ada", offline);
    IntStream.range(0, 4).forEach(attempt -> assessor.then("bob", offline));
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);

      List<Result> results = Crews.run(queue, tiny, assessor);

      assertThat(results)
          .extracting(Result::state)
          .containsExactly(State.GRADED, State.INCONCLUSIVE);
      assertThat(results).extracting(Result::reason).containsExactly("", "no network");
      assertThat(queue.dossier(tiny.id(), "bob")).isEmpty();
      assertThat(assessor.assessed()).filteredOn("ada"::equals).hasSize(3);
      assertThat(assessor.assessed()).filteredOn("bob"::equals).hasSize(4);
    }
  }

  @Test
  default void onlyWhatIsInconclusiveRunsAgainOnRequest() throws Exception {
    Batch tiny = tiny();
    ScriptedAssessor assessor = new ScriptedAssessor();
    IntStream.range(0, 4)
        .forEach(any -> assessor.then("bob", () -> ScriptedAssessor.unknown("no index")));
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
      assertThat(Crews.run(queue, tiny, assessor).get(1).state()).isEqualTo(State.INCONCLUSIVE);
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);
      assertThat(Crews.run(queue, tiny, assessor).get(1).state()).isEqualTo(State.INCONCLUSIVE);
      assertThat(assessor.assessed()).hasSize(5);
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.INCONCLUSIVE);

      assertThat(Crews.run(queue, tiny, assessor))
          .extracting(Result::state)
          .containsOnly(State.GRADED);
    }
    assertThat(assessor.assessed()).filteredOn("ada"::equals).hasSize(1);
    assertThat(assessor.assessed()).filteredOn("bob"::equals).hasSize(5);
  }

  @Test
  default void aLateResultIsRefused() throws Exception {
    Batch tiny = tiny();
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada"), Scope.ALL);
      try (Database database = Database.open(address(), 2)) {
        Job slow = take(database, tiny);
        Job quick = take(database, tiny);

        assertThat(quick.lease().fence()).isGreaterThan(slow.lease().fence());
        assertThat(quick.lease().lost()).isEqualTo(1);
        assertThat(end(database, quick, "quick")).isTrue();
        assertThat(end(database, slow, "slow")).isFalse();
        assertThat(end(database, quick, "quick"))
            .as("not sure whether it arrived")
            .isTrue();
      }
      assertThat(queue.results(tiny.id())).extracting(Result::reason).containsExactly("quick");
    }
  }

  private static Job take(Database database, Batch batch) throws QueueException {
    return database
        .in(connection -> new Leases(new Sql(connection)).take(batch.id(), "ada", "test"))
        .orElseThrow();
  }

  private static boolean end(Database database, Job job, String reason) throws QueueException {
    Verdict.Ended end =
        new Verdict.Ended(State.INCONCLUSIVE, reason, Optional.empty(), Optional.empty());
    return database.in(
        connection -> new Leases(new Sql(connection)).end(job, end, Optional.empty()));
  }

  @Test
  default void whatIsHandedBackIsTakenByTheNext() throws Exception {
    Batch tiny = tiny();
    CountDownLatch begun = new CountDownLatch(1);
    ScriptedAssessor assessor = new ScriptedAssessor();
    assessor.then("ada", () -> {
      begun.countDown();
      new CountDownLatch(1).await();
      return ScriptedAssessor.formatted(0);
    });
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada"), Scope.ALL);
      Worker first = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT);
      try (Queue.Crew crew = queue.hire(2, first::work)) {
        begun.await();
        first.close();
        assertThat(crew.failure()).isEmpty();
      }
      Result handedBack = queue.results(tiny.id()).get(0);
      assertThat(handedBack.state()).isEqualTo(State.PENDING);

      assertThat(Crews.run(queue, tiny, assessor))
          .extracting(Result::state)
          .containsOnly(State.GRADED);
    }
  }

  @Test
  default void batchesAreListedWithTheirCounts() throws Exception {
    Batch tiny = tiny();
    try (Queue queue = open()) {
      queue.enqueue(tiny, candidates("ada", "bob"), Scope.ALL);

      assertThat(queue.batch(tiny.id())).contains(tiny);
      assertThat(queue.batch("nobody-s")).isEmpty();
      assertThat(queue.batches())
          .filteredOn(summary -> summary.id().equals(tiny.id()))
          .extracting(Summary::title, Summary::counts)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("Tiny", Map.of(State.PENDING, 2)));
    }
  }

  @Test
  default void twoCrewsShareTheWorkAndDoNothingTwice() throws Exception {
    Batch tiny = tiny();
    String[] keys = IntStream.range(0, 60).mapToObj(i -> "c" + i).toArray(String[]::new);
    ScriptedAssessor assessor = new ScriptedAssessor();
    try (Queue queue = open();
        Worker one = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT);
        Worker two = new Worker(assessor, READER, IMPATIENT, BatchListener.SILENT)) {
      queue.enqueue(tiny, candidates(keys), Scope.ALL);
      try (Queue.Crew first = queue.hire(2, one::work);
          Queue.Crew second = queue.hire(2, two::work)) {
        Crews.awaitEnd(queue, tiny);
        assertThat(first.failure()).isEmpty();
        assertThat(second.failure()).isEmpty();
      }
    }
    assertThat(assessor.assessed()).hasSize(60).doesNotHaveDuplicates();
  }
}
