package dev.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.Capacity.Machine;
import dev.grader.rubric.Allowance;
import dev.grader.rubric.Rubric;
import dev.grader.sandbox.Limits;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {
  private static final long GIB = 1L << 30;

  @ParameterizedTest
  @CsvSource({
    // processors, GiB there, GiB and processors of each, jobs
    "8, 64, 2, 1, 8",
    "8, 64, 2, 2, 4",
    "8, 9, 2, 1, 4",
    "8, 64, 60, 1, 1",
    "2, 2, 2, 1, 1",
    "1, 64, 2, 4, 1",
  })
  void asManyRunAsTheMachineHasProcessorsAndMemoryFor(
      int processors, int there, int memory, int cpus, int jobs) {
    Allowance allowance = allowance(memory * GIB, cpus);

    Capacity capacity =
        Capacity.of(new Machine(processors, there * GIB), Optional.empty(), allowance);

    assertThat(capacity.jobs()).isEqualTo(jobs);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "4, 4", "40, 4"})
  void whoAsksForMoreThanThereAreProcessorsGetsThose(int asked, int jobs) {
    Capacity capacity =
        Capacity.of(new Machine(4, 8 * GIB), Optional.of(asked), allowance(6 * GIB, 1));

    assertThat(capacity.jobs()).isEqualTo(jobs);
  }

  @ParameterizedTest
  @CsvSource({"8, 4, 6, 2", "8, 4, 1, 1", "3, 2, 6, 1", "1, 1, 6, 1"})
  void processorsAreSharedOutEvenly(int processors, int jobs, int asked, int share)
      throws Exception {
    Capacity capacity =
        Capacity.of(new Machine(processors, 64 * GIB), Optional.of(jobs), Allowance.NONE);

    Rubric shared = capacity.shared(rubric(allowance(GIB, asked)));

    assertThat(shared.setup().limits().cpus()).contains(share);
    assertThat(shared.setup().limits().memoryBytes()).contains(GIB);
    assertThat(share * capacity.jobs()).isLessThanOrEqualTo(processors);
  }

  @Test
  void whoFindsTooLittleMemoryLeftWaits() throws Exception {
    Capacity capacity =
        Capacity.of(new Machine(8, 5 * GIB), Optional.of(8), Allowance.NONE); // 4 GiB for jobs
    Rubric large = rubric(allowance(3 * GIB, 1));
    Capacity.Share first = capacity.take(large);
    CompletableFuture<Capacity.Share> second =
        CompletableFuture.supplyAsync(() -> taken(capacity, large));

    assertThat(second).isNotDone();

    first.close();
    second.get().close();
  }

  @Test
  void whoWantsMoreThanThereIsGetsTheMachineAlone() throws Exception {
    Capacity capacity = Capacity.of(new Machine(4, 4 * GIB), Optional.of(2), Allowance.NONE);
    Rubric huge = rubric(allowance(100 * GIB, 1));
    Capacity.Share alone = capacity.take(huge);
    CompletableFuture<Capacity.Share> other =
        CompletableFuture.supplyAsync(() -> taken(capacity, rubric(allowance(GIB, 1))));

    assertThat(other).isNotDone();

    alone.close();
    other.get().close();
    capacity.take(huge).close();
  }

  @Test
  void aRubricThatSaysNothingTakesWhatIsUsual() throws Exception {
    long usual = Limits.DEFAULT.memoryBytes();
    Capacity capacity =
        Capacity.of(new Machine(4, 2 * usual + GIB), Optional.empty(), Allowance.NONE);

    assertThat(capacity.jobs()).isEqualTo(2);
    capacity.take(rubric(Allowance.NONE)).close();
  }

  private static Capacity.Share taken(Capacity capacity, Rubric rubric) {
    try {
      return capacity.take(rubric);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Rubric rubric(Allowance allowance) {
    try {
      Rubric rubric = Batches.READER.read(Batches.RUBRIC);
      return rubric.with(rubric.setup().with(allowance));
    } catch (dev.grader.rubric.RubricException e) {
      throw new AssertionError(e);
    }
  }

  private static Allowance allowance(long memoryBytes, int cpus) {
    return new Allowance(
        Optional.empty(), Optional.of(memoryBytes), Optional.of(cpus), Optional.empty());
  }
}
