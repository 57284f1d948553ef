package dev.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "test_shop.py",
        "shop/test_shop.py",
        "shop_test.py",
        "tests.py",
        "test.py",
        "conftest.py",
        "shop/tests/data.py"
      })
  void takesTheNamesThatPytestTakesAndWhatLiesBesideThem(String path) {
    assertThat(TestNames.include(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.py", "contest.py", "test_bench/motor.py", "load_test/plan.py"})
  void takesNoProgramForATestByTheFolderItLiesIn(String path) {
    assertThat(TestNames.include(path)).isFalse();
  }
}
