package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final String HOST = Labels.OWN.replaceAll("/.*", "");

  @Test
  void seesThatThisProcessLives() {
    assertThat(Labels.stateOf(Labels.OWN)).isEqualTo(Labels.Owner.ALIVE);
  }

  @Test
  void seesThatAnotherProcessHasTheNumberNow() {
    String reused = HOST + "/" + ProcessHandle.current().pid() + "/1";

    assertThat(Labels.stateOf(reused)).isEqualTo(Labels.Owner.GONE);
  }

  @Test
  void seesThatAProcessIsGone() {
    assertThat(Labels.stateOf(HOST + "/999999999/1")).isEqualTo(Labels.Owner.GONE);
  }

  @Test
  void doesNotJudgeOtherMachines() {
    assertThat(Labels.stateOf("other/1/1")).isEqualTo(Labels.Owner.ELSEWHERE);
    assertThat(Labels.stateOf(HOST + "/not-a-number/1")).isEqualTo(Labels.Owner.ELSEWHERE);
  }

  @Test
  void leavesAloneWhatNamesNoOwner() {
    assertThat(Labels.stateOf("")).isEqualTo(Labels.Owner.NONE);
  }
}
